import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import {
  ClubColour,
  DataTable,
  metricColumn,
  SmallSample,
  wholePercentile,
  type TableColumn,
} from '@fieldhouse/web-ui';
import { changed, clubHref, playerHref, type Query } from '../../frame/addresses.js';
import { sportOf } from '../../sports/sports.js';

type Answer = RouteOutput<typeof leagueRoutes.leaders>;
type Row = Answer['rows'][number];

/** Rank and player, the metric, its percentile, clubs, then the other columns; a header leads to that metric's leaders. */
export function LeadersTable({ answer, view }: { readonly answer: Answer; readonly view: Query }) {
  const { metric, season } = answer;

  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'player',
      header: 'Player',
      align: 'start',
      cell: (row) => (
        <span className="ranked">
          <span>{row.rank}</span>
          <span>
            <a href={playerHref(row.person.id, { season: season.label })}>{row.person.name}</a>{' '}
            {row.small && <SmallSample />}
          </span>
        </span>
      ),
    },
    {
      key: metric.id,
      header: metric.abbreviation,
      metric,
      cell: (row) => <b>{formatMetric(row.value, metric.format)}</b>,
    },
    {
      key: 'percentile',
      header: 'Percentile',
      title: `Share of the ${answer.poolSize} in the pool that are not better, ties half`,
      cell: (row) => <PlaceBar percentile={row.percentile} />,
    },
    {
      key: 'clubs',
      header: 'Club',
      align: 'start',
      cell: (row) =>
        row.clubs.map((club) => (
          <span key={club.id} className="club">
            <ClubColour colour={club.colour} />
            <a href={clubHref(club.id, season.label)} title={club.name}>
              {club.abbreviation}
            </a>
          </span>
        )),
    },
    ...besides(answer).map((column): TableColumn<Row> => ({
      ...metricColumn<Row>(column, (row) => row.values),
      href: changed('/leaders', view, { metric: column.id, cursor: undefined }),
    })),
  ];
  return (
    <section>
      <DataTable
        name="leaders"
        caption={`${metric.name}, ${answer.league.name} ${season.label}`}
        columns={columns}
        rows={answer.rows}
        rowKey={(row) => row.person.id}
        sort={null}
        initial={{ by: metric.id, direction: metric.better === 'lower' ? 'asc' : 'desc' }}
      />
    </section>
  );
}

/** The line's columns that stand beside the metric. */
function besides({ league, metric, columns }: Answer): Answer['columns'] {
  const sport = sportOf(league.sport);
  const line = sport?.descriptor?.metrics.find((known) => known.id === metric.id)?.line ?? '';
  const chosen = sport?.leaderColumns[line];
  return chosen === undefined ? columns : columns.filter((column) => chosen.includes(column.id));
}

function PlaceBar({ percentile }: { readonly percentile: number }) {
  const place = wholePercentile(percentile);
  return (
    <span className="place-bar">
      <svg aria-hidden="true">
        <rect className="rail" width="100%" y="4" height="4" rx="2" />
        <rect className="part" width={`${place}%`} y="4" height="4" rx="2" />
      </svg>
      {place}
    </span>
  );
}
