import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Club, DataTable, metricColumn, type Sort, type TableColumn } from '@fieldhouse/web-ui';

import { groupedBy } from './grouped-by.js';

type Answer = RouteOutput<typeof leagueRoutes.standings>;
type Row = Answer['rows'][number];

const groupOf = ({ club }: Row) =>
  [club.conference, club.division].filter((part) => part !== null).join(', ') || 'All clubs';

/** All columns; in groups of conference and division until the reader sorts. */
export function StandingsTable({
  answer,
  sort,
  sortHref,
}: {
  readonly answer: Answer;
  readonly sort: Sort | null;
  readonly sortHref: (sort: Sort) => string;
}) {
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'club',
      header: 'Club',
      align: 'start',
      cell: (row) => <Club club={row.club} season={answer.season.label} />,
      sortValue: (row) => row.club.name,
    },
    ...answer.columns.map((metric) => metricColumn<Row>(metric, (row) => row.values)),
  ];
  return (
    <DataTable
      name="standings"
      caption={`Standings of the ${answer.league.name} ${answer.season.label}`}
      columns={columns}
      rows={answer.rows}
      rowKey={(row) => row.club.id}
      sort={sort}
      sortHref={sortHref}
      groupOf={groupOf}
    />
  );
}

/** A card a division with few columns. */
export function ShortStandings({ answer, metrics }: { readonly answer: Answer; readonly metrics: readonly string[] }) {
  const shown = metrics.flatMap((id) => answer.columns.find((column) => column.id === id) ?? []);
  const groups = groupedBy(answer.rows, groupOf);
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'club',
      header: 'Club',
      align: 'start',
      cell: (row) => <Club club={row.club} season={answer.season.label} />,
    },
    ...shown.map((metric) => metricColumn<Row>(metric, (row) => row.values)),
  ];
  return (
    <div className="cards wide-cards">
      {[...groups].map(([group, rows], place) => (
        <div key={group} className="card">
          <h3>{group}</h3>
          <DataTable
            name={`division-${place}`}
            caption={group}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.club.id}
            sort={null}
            compact
          />
        </div>
      ))}
    </div>
  );
}
