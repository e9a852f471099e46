import '../injuries.css';
import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  DataTable,
  dayText,
  EmptyState,
  ListActions,
  PageHead,
  pluralText,
  SectionHead,
  SeasonMenu,
} from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { changed, one, playerInjuriesHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { InjuriesNav } from '../../../parts/injuries/injuries-nav.js';

type Player = RouteOutput<typeof injuryRoutes.injuredPlayers>['players'][number];

const own = '/injuries/players';
const groups = [
  { role: 'pitcher', title: 'Pitchers' },
  { role: 'batter', title: 'Batters' },
] as const;

/** Players with a completed stint, pitchers and batters apart, by last then first name. */
export default refusable(async function InjuredPlayersPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const filter = { league: one(query, 'league'), year: one(query, 'year'), q: one(query, 'q') };
  const answer = await shown(injuryRoutes.injuredPlayers, { query: filter as never });
  const to = (change: Readonly<Record<string, string | undefined>>) => changed(own, filter, change);
  return (
    <Page
      title="Players with injuries"
      provenance={answer.provenance}
      crumbs={[{ label: 'Injuries', href: '/injuries' }, { label: 'Players' }]}
    >
      <PageHead title="Players with injuries" line="Everybody who came back from an injured list, by last name.">
        <InjuriesNav current="players" league={answer.league} />
      </PageHead>
      <div className="bar">
        <SeasonMenu
          seasons={['all', ...answer.years.map(String)]}
          current={filter.year ?? 'all'}
          href={(year) => to({ year: year === 'all' ? undefined : year })}
        />
        <form action={own} method="get" className="find-in">
          {filter.league !== undefined && <input type="hidden" name="league" value={filter.league} />}
          {filter.year !== undefined && <input type="hidden" name="year" value={filter.year} />}
          <label className="field">
            <span className="unseen">Part of a name</span>
            <input type="search" name="q" defaultValue={filter.q} maxLength={80} placeholder="Part of a name" />
          </label>
          <button className="button">Find</button>
        </form>
        <ListActions
          what="Players"
          link={to({})}
          csv={downloadAddress(injuryRoutes.injuredPlayers, { query: filter as never }, 'csv')}
          json={downloadAddress(injuryRoutes.injuredPlayers, { query: filter as never }, 'json')}
        />
      </div>
      <div className="two">
        {groups.map(({ role, title }) => (
          <PlayersOf
            key={role}
            title={title}
            role={role}
            players={answer.players.filter((player) => player.role === role)}
          />
        ))}
      </div>
      <p className="note">
        A dot says that pitches or plate appearances of the player are loaded: before and after can be compared.
      </p>
    </Page>
  );
});

function PlayersOf({
  title,
  role,
  players,
}: {
  readonly title: string;
  readonly role: string;
  readonly players: readonly Player[];
}) {
  return (
    <section id={role}>
      <SectionHead title={title} line={pluralText(players.length, 'player')} />
      {players.length === 0 ? (
        <EmptyState title={`No ${title.toLowerCase()} in this choice`}>
          <p>
            <a href={own}>Show all players</a>
          </p>
        </EmptyState>
      ) : (
        <DataTable
          name={`${role}-players`}
          caption={`${title} with a completed stint`}
          columns={[
            {
              key: 'player',
              header: 'Player',
              align: 'start',
              cell: (row: Player) => (
                <>
                  <a href={playerInjuriesHref(row.person.id)}>{row.person.name}</a>
                  {row.hasEvents && <span title="Before and after can be compared"> •</span>}
                </>
              ),
            },
            { key: 'stints', header: 'Stints', cell: (row) => row.stints },
            { key: 'days', header: 'Days', cell: (row) => row.days },
            { key: 'last', header: 'Last start', align: 'start', cell: (row) => dayText(row.lastStart) },
          ]}
          rows={players}
          rowKey={(row) => row.person.id}
          sort={null}
        />
      )}
    </section>
  );
}
