import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import type { MetricColumn, TableColumn } from '@fieldhouse/web-ui';
import { playerHref } from '../../frame/addresses.js';
import { groupedBy } from '../grouped-by.js';

type Answer = RouteOutput<typeof leagueRoutes.club>;
type Row = Answer['roster'][number];

/** Name, number, position, age, hands, career numbers: those that somebody of the roster has. */
export function rosterColumns({ roster, rosterColumns: metrics, season }: Answer): readonly TableColumn<Row>[] {
  const place = new Map(roster.map((row, i) => [row.person.id, i]));
  return [nameColumn(season.label, place), ...playing, ...careerColumns(metrics), ...body].filter(
    (column) => column.key === 'player' || roster.some((row) => (column.sortValue?.(row) ?? null) !== null),
  );
}

/** Sorted as the roster comes: by last name, which the full one does not tell apart. */
const nameColumn = (season: string, place: ReadonlyMap<string, number>): TableColumn<Row> => ({
  key: 'player',
  header: 'Player',
  align: 'start',
  cell: (row) => <a href={playerHref(row.person.id, { season })}>{row.person.name}</a>,
  sortValue: (row) => place.get(row.person.id),
});

const hand = (side: string | null) => (side === null ? '' : ({ L: 'left', R: 'right', B: 'both' }[side] ?? side));

const playing: readonly TableColumn<Row>[] = [
  {
    key: 'number',
    header: 'No.',
    title: 'Number on the shirt',
    cell: (row) => row.number,
    sortValue: (row) => (row.number === null ? null : Number(row.number)),
    first: 'asc',
  },
  {
    key: 'position',
    header: 'Pos',
    title: 'Position',
    align: 'start',
    cell: (row) => row.position,
    sortValue: (row) => row.position,
  },
];

const body: readonly TableColumn<Row>[] = [
  { key: 'age', header: 'Age', cell: (row) => row.age, sortValue: (row) => row.age, first: 'asc' },
  { key: 'bats', header: 'Bats', align: 'start', cell: (row) => hand(row.bats), sortValue: (row) => row.bats },
  { key: 'throws', header: 'Throws', align: 'start', cell: (row) => hand(row.throws), sortValue: (row) => row.throws },
  {
    key: 'shoots',
    header: 'Shoots',
    title: 'Side of the stick; a goalie’s: of the catching hand',
    align: 'start',
    cell: (row) => hand(row.shoots),
    sortValue: (row) => row.shoots,
  },
];

/** The career's numbers; metrics of several kinds of lines under one abbreviation, each player has one of, are one column. */
function careerColumns(metrics: readonly MetricColumn[]): readonly TableColumn<Row>[] {
  return [...groupedBy(metrics, (metric) => metric.abbreviation).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const valueOf = (row: Row) => same.map(({ id }) => row.career[id] ?? null).find((value) => value !== null) ?? null;
    return {
      key: `career-${first.id}`,
      header: `Career ${first.name.toLowerCase()}`,
      metric: first,
      cell: (row: Row) => formatMetric(valueOf(row), first.format),
      sortValue: valueOf,
    };
  });
}
