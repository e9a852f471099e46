import { leagueRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  Club,
  DataTable,
  ListActions,
  metricCells,
  metricColumn,
  pluralText,
  SectionHead,
  sortFrom,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { changed } from '../../frame/addresses.js';
import type { Career, PlayerContext } from './player-context.js';

type Row = Career['rows'][number];

const age: TableColumn<Row> = {
  key: 'age',
  header: 'Age',
  cell: (row) => row.age,
  sortValue: (row) => row.age,
  first: 'asc',
};

/** A row a season and club, the total of a season with several clubs, the career's sum. */
export function CareerSection({ context, career }: { readonly context: PlayerContext; readonly career: Career }) {
  const { id, line, own, query } = context;
  const input = { params: { player: id, line } };
  const several = new Set(career.rows.filter((row) => row.club === null).map((row) => row.season));
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'season',
      header: 'Season',
      align: 'start',
      cell: (row) => <a href={changed(own, query, { season: row.season })}>{row.season}</a>,
      sortValue: (row) => row.season,
    },
    ...(career.rows.some((row) => row.age !== null) ? [age] : []),
    {
      key: 'club',
      header: 'Club',
      align: 'start',
      cell: (row) =>
        row.club === null ? 'all clubs' : <Club club={row.club} season={row.season} name="abbreviation" />,
      sortValue: (row) => row.club?.abbreviation ?? '',
    },
    ...career.columns.map((metric) =>
      metricColumn<Row>(
        metric,
        (row) => row.values,
        (row) => row.led.includes(metric.id),
      ),
    ),
  ];
  const seasons = new Set(career.rows.map((row) => row.season)).size;
  return (
    <section id="career">
      <SectionHead title="Career" line="bold: led the league">
        <ListActions
          what="Career"
          link={`${changed(own, query, {})}#career`}
          csv={downloadAddress(leagueRoutes.career, input, 'csv')}
          json={downloadAddress(leagueRoutes.career, input, 'json')}
        />
      </SectionHead>
      <DataTable
        name="career-table"
        caption={`Career, ${career.title.toLowerCase()}`}
        columns={columns}
        rows={career.rows}
        rowKey={(row) => `${row.season} ${row.club?.id ?? 'total'}`}
        sort={sortFrom(query)}
        initial={{ by: 'season', direction: 'asc' }}
        sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#career`}
        rowClass={(row) => (row.club !== null && several.has(row.season) ? 'part-row' : undefined)}
        footer={[
          { key: 'total', label: pluralText(seasons, 'season'), cells: metricCells(career.columns, career.total) },
        ]}
      />
    </section>
  );
}
