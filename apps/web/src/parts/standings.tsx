import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Club, DataTable, glossaryAddress, metricColumn, type Sort, type TableColumn } from '@fieldhouse/web-ui';

import type { ClubRecord } from '../sports/sport-pages.js';
import { groupedBy } from './grouped-by.js';
import { recordColumns, recordTableColumn } from './record-columns.js';

type Answer = RouteOutput<typeof leagueRoutes.standings>;
type Row = Answer['rows'][number];

const groupOf = ({ club }: Row) =>
  [club.conference, club.division].filter((part) => part !== null).join(', ') || 'All clubs';

/** All columns; in groups of conference and division until the reader sorts. */
export function StandingsTable({
  answer,
  records,
  sort,
  sortHref,
}: {
  readonly answer: Answer;
  readonly records: readonly ClubRecord[];
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
    ...recordColumns(
      answer.columns,
      records,
      answer.rows.map((row) => row.values),
    ).map((column) => recordTableColumn<Row>(column, (row) => row.values)),
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

/** A card a division with few columns. The first explains them; in the others a header leads to the glossary. */
export function ShortStandings({ answer, metrics }: { readonly answer: Answer; readonly metrics: readonly string[] }) {
  const shown = metrics.flatMap((id) => answer.columns.find((column) => column.id === id) ?? []);
  const groups = groupedBy(answer.rows, groupOf);
  const columns = (explained: boolean): readonly TableColumn<Row>[] => [
    {
      key: 'club',
      header: 'Club',
      align: 'start',
      cell: (row) => <Club club={row.club} season={answer.season.label} />,
    },
    ...shown.map((metric): TableColumn<Row> => {
      const column = metricColumn<Row>(metric, (row) => row.values);
      if (explained) return column;
      const { metric: _explained, ...plain } = column;
      return { ...plain, title: metric.name, href: glossaryAddress(metric) };
    }),
  ];
  return (
    <div className="cards wide-cards">
      {[...groups].map(([group, rows], place) => (
        <div key={group} className="card">
          <h3>{group}</h3>
          <DataTable
            name={`division-${place}`}
            caption={group}
            columns={columns(place === 0)}
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
