import '@fieldhouse/web-charts/styles/injuries.css';
import '../injuries.css';
import { injuryRoutes } from '@fieldhouse/contracts';
import { InjuryTimelineView, prepareInjuryTimeline } from '@fieldhouse/web-charts';
import { countText, EmptyState, FilterMenu, ListActions, PageHead, SeasonMenu, Segments } from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { changed, one, playerInjuriesHref, stintHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { InjuriesNav } from '../../../parts/injuries/injuries-nav.js';
import { InjuredClub } from '../../../parts/injuries/stint-columns.js';
import { StintTable } from '../../../parts/injuries/stint-table.js';

const own = '/injuries/timeline';

/** Who was out when: a season by club, or a club by player. */
export default refusable(async function TimelinePage({ searchParams }: PageProps) {
  const query = await searchParams;
  const view = {
    league: one(query, 'league'),
    year: one(query, 'year'),
    club: one(query, 'club'),
    colour: one(query, 'colour'),
  };
  const answer = await shown(injuryRoutes.timeline, {
    query: { league: view.league, year: view.year as never, club: view.club },
  });
  const colourBy = view.colour === 'list' ? 'list' : 'area';
  const chosen = view.club === undefined ? undefined : answer.clubs.find(({ club }) => club.id === view.club);
  const chart = prepareInjuryTimeline({ timeline: answer, rows: chosen ? 'players' : 'clubs', colourBy });
  const to = (change: Readonly<Record<string, string | undefined>>) => changed(own, view, change);
  const stints = answer.clubs.flatMap((club) => club.stints);
  return (
    <Page
      title={`Injuries of ${answer.year ?? 'a season'} by club`}
      provenance={answer.provenance}
      crumbs={[{ label: 'Injuries', href: '/injuries' }, { label: 'Season by club' }]}
    >
      <PageHead
        title={chosen ? `${chosen.club.name}, ${answer.year}` : `Season ${answer.year ?? ''} by club`}
        line={chart?.summary ?? 'A bar a stint on the injured list, from its start to the return.'}
      >
        <InjuriesNav current="timeline" league={answer.league} />
      </PageHead>
      <div className="bar">
        <SeasonMenu
          seasons={answer.years.map(String)}
          current={String(answer.year ?? '')}
          href={(year) => to({ year })}
        />
        <FilterMenu
          name="club"
          label="Club"
          choices={answer.clubs.flatMap(({ club }) => (club.id === null ? [] : [{ value: club.id, label: club.name }]))}
          chosen={view.club}
          to={(club) => to({ club })}
        />
        <Segments
          label="Colour by"
          choices={[
            { label: 'Part of the body', href: to({ colour: undefined }), current: colourBy === 'area' },
            { label: 'Length of the list', href: to({ colour: 'list' }), current: colourBy === 'list' },
          ]}
        />
        <ListActions what="Timeline" link={to({})} />
      </div>
      {chart === null ? (
        <EmptyState title="No stint in this season">
          <p>No injured-list stint is loaded for it.</p>
        </EmptyState>
      ) : (
        <section className="card">
          <InjuryTimelineView
            chart={chart}
            href={(bar) => stintHref(bar.key)}
            label={(row) =>
              row.person != null ? (
                <a href={playerInjuriesHref(row.person.id)}>{row.label}</a>
              ) : chosen ? (
                row.label
              ) : (
                <InjuredClub club={row.club} name="name" />
              )
            }
          />
        </section>
      )}
      {stints.length > 0 && (
        <details>
          <summary>The same as a table, {countText(stints.length)} stints</summary>
          <StintTable name="timeline-table" caption="Stints of the season by club" stints={stints} />
        </details>
      )}
    </Page>
  );
});
