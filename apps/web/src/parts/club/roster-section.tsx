import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { DataTable, EmptyState, ListActions, pluralText, SectionHead, sortFrom } from '@fieldhouse/web-ui';
import { changed, type Query } from '../../frame/addresses.js';
import type { RosterGroup } from '../../sports/sport-pages.js';
import { rosterColumns } from './roster-columns.js';

type Answer = RouteOutput<typeof leagueRoutes.club>;
type Row = Answer['roster'][number];

/** Who is on the club's roster, by last name, in the sport's groups until the reader sorts. */
export function RosterSection({
  answer,
  groups,
  own,
  query,
}: {
  readonly answer: Answer;
  readonly groups: readonly RosterGroup[];
  /** The page's path without a query. */
  readonly own: string;
  readonly query: Query;
}) {
  const { club, season, roster } = answer;
  const input = { params: { club: club.id }, query: { season: season.label } };
  const groupOf = (row: Row) => groupNamed(groups, row.position);
  const titles = [...groups.map((group) => group.title), others];
  const rows = [...roster].sort((a, b) => titles.indexOf(groupOf(a)) - titles.indexOf(groupOf(b)));
  return (
    <section id="roster">
      <SectionHead title="Roster" line={`${pluralText(roster.length, 'player')}, by last name`}>
        <ListActions
          what="Roster"
          link={`${changed(own, query, {})}#roster`}
          csv={downloadAddress(leagueRoutes.club, input, 'csv')}
          json={downloadAddress(leagueRoutes.club, input, 'json')}
        />
      </SectionHead>
      {roster.length === 0 ? (
        <EmptyState title="No players found for this team.">
          <p>The source has no roster of the {club.name} in this season. Another season may have one.</p>
        </EmptyState>
      ) : (
        <DataTable
          name="roster-table"
          caption={`Roster of the ${club.name}`}
          columns={rosterColumns(answer)}
          rows={rows}
          rowKey={(row) => row.person.id}
          sort={sortFrom(query)}
          initial={{ by: 'player', direction: 'asc' }}
          sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#roster`}
          {...(groups.length > 0 && { groupOf })}
        />
      )}
    </section>
  );
}

const others = 'Others';

function groupNamed(groups: readonly RosterGroup[], position: string | null): string {
  return groups.find((group) => position !== null && group.positions.includes(position))?.title ?? others;
}
