import { playerRoutes } from '@fieldhouse/contracts';
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
import { percentileColumn, type CareerPercentile } from './career-percentile.js';
import type { Career, PlayerContext } from './player-context.js';

type Row = Career['rows'][number];

const age: TableColumn<Row> = {
  key: 'age',
  header: 'Age',
  cell: (row) => row.age,
  sortValue: (row) => row.age,
  first: 'asc',
};

/** Which of a player's careers: the regular seasons', or that of a further phase. */
export interface CareerPart {
  readonly phase: 'regular' | 'playoffs';
  readonly title: string;
  /** Stands in addresses. */
  readonly anchor: string;
}

/** A row a season and club, the total of a season with several clubs, the career's sum. */
export function CareerSection({
  context,
  career,
  part,
  percentile = null,
}: {
  readonly context: PlayerContext;
  readonly career: Career;
  readonly part: CareerPart;
  /** The season's percentile, where the sport keeps one. */
  readonly percentile?: CareerPercentile | null;
}) {
  const { id, line, own, query } = context;
  const { phase, title, anchor } = part;
  const input = { params: { player: id, line }, ...(phase === 'regular' ? {} : { query: { phase } }) };
  const several = new Set(career.rows.filter((row) => row.club === null).map((row) => row.season));
  /* What no season tells is no column: early ones lack much. */
  const known = career.columns.filter(({ id: metric }) =>
    career.rows.some((row) => (row.values[metric] ?? null) !== null),
  );
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'season',
      header: 'Season',
      align: 'start',
      cell: (row) => (
        <a href={changed(own, query, { season: row.season, phase: phase === 'regular' ? undefined : phase })}>
          {row.season}
        </a>
      ),
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
    ...known.flatMap((metric) => {
      const column = metricColumn<Row>(
        metric,
        (row) => row.values,
        (row) => row.led.includes(metric.id),
      );
      return percentile?.metric === metric.id ? [column, percentileColumn(percentile, several)] : [column];
    }),
  ];
  const seasons = new Set(career.rows.map((row) => row.season)).size;
  return (
    <section id={anchor}>
      <SectionHead title={title} line="bold: led the league">
        <ListActions
          what={title}
          link={`${changed(own, query, {})}#${anchor}`}
          csv={downloadAddress(playerRoutes.career, input, 'csv')}
          json={downloadAddress(playerRoutes.career, input, 'json')}
        />
      </SectionHead>
      <DataTable
        name={`${anchor}-table`}
        caption={`${title}, ${career.title.toLowerCase()}`}
        columns={columns}
        rows={career.rows}
        rowKey={(row) => `${row.season} ${row.club?.id ?? 'total'}`}
        sort={sortFrom(query)}
        initial={{ by: 'season', direction: 'asc' }}
        sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#${anchor}`}
        rowClass={(row) => (row.club !== null && several.has(row.season) ? 'part-row' : undefined)}
        footer={[
          { key: 'total', label: pluralText(seasons, 'season'), cells: metricCells(career.columns, career.total) },
        ]}
      />
    </section>
  );
}
