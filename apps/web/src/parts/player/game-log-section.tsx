import { playerRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import {
  Club,
  DataTable,
  EmptyState,
  ListActions,
  metricCells,
  metricColumn,
  pluralText,
  SectionHead,
  shortDayText,
  sorted,
  sortFrom,
  type TableColumn,
} from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { changed, gameHref, one } from '../../frame/addresses.js';
import { resultText } from './chart-games.js';
import type { GameLog, GameLogRow, PlayerContext } from './player-context.js';
import type { SeasonDrawing } from './season-line.js';

/** Games shown at first; all of them are one link away. */
const shownAtFirst = 12;

/** The games of the season, newest first, with their total; the chart above is of the same games. */
export function GameLogSection({
  context,
  log,
  drawn,
  phases,
}: {
  readonly context: PlayerContext;
  readonly log: GameLog;
  /** The chart's lines, which are the last columns here. */
  readonly drawn: SeasonDrawing | null;
  /** The choice between regular season and play-offs, where no chart above offers it. */
  readonly phases: ReactNode;
}) {
  const { id, line, own, query, season, phase, gamesTitle } = context;
  const input = { params: { player: id, line }, query: { season, ...(phase === 'regular' ? {} : { phase }) } };
  const sort = sortFrom(query);
  const all = one(query, 'log') === 'all' || sort?.table === 'log-table';
  const newest = sorted(log.rows, (row) => `${row.game.localDate} ${row.game.numberOfDay}`, 'desc');
  const rows = all ? newest : newest.slice(0, shownAtFirst);
  if (log.rows.length === 0) {
    return (
      <section id="log">
        {phases !== null && <SectionHead title={gamesTitle}>{phases}</SectionHead>}
        <EmptyState title="No games in this season">
          <p>The log will list each game with a line of this player.</p>
        </EmptyState>
      </section>
    );
  }
  return (
    <section id="log">
      <SectionHead title="Game log" line={logLine(rows.length, log.rows.length)}>
        {!all && log.rows.length > shownAtFirst && (
          <a className="small" href={`${changed(own, query, { log: 'all' })}#log`}>
            All {log.rows.length} games
          </a>
        )}
        <ListActions
          what="Game log"
          link={`${changed(own, query, {})}#log`}
          csv={downloadAddress(playerRoutes.gameLog, input, 'csv')}
          json={downloadAddress(playerRoutes.gameLog, input, 'json')}
        />
      </SectionHead>
      <DataTable
        name="log-table"
        caption={`Games of ${phase === 'regular' ? season : `the ${gamesTitle.toLowerCase()}`}`}
        columns={[...logColumns(log, season), ...drawnColumns(drawn)]}
        rows={rows}
        rowKey={(row) => row.game.id}
        sort={sort}
        initial={{ by: 'date', direction: 'desc' }}
        sortHref={(to) => `${changed(own, query, { sort: `${to.table}.${to.by}`, dir: to.direction })}#log`}
        footer={[
          {
            key: 'total',
            label: pluralText(log.rows.length, 'game'),
            cells: metricCells(counts(log), log.total),
          },
        ]}
      />
    </section>
  );
}

/** A rate of a single game says nothing; the chart's line stands in the last column instead. */
const counts = (log: GameLog) => log.columns.filter((metric) => metric.kind === 'count');

function logLine(shown: number, all: number): string {
  return shown === all ? `${pluralText(all, 'game')}, the chart’s` : `the last ${shown} of the chart’s ${all} games`;
}

function logColumns(log: GameLog, season: string): readonly TableColumn<GameLogRow>[] {
  return [
    {
      key: 'date',
      header: 'Date',
      align: 'start',
      cell: (row) => (
        <a className="nowrap" href={gameHref(row.game.id)}>
          {shortDayText(row.game.localDate)}
          {row.game.numberOfDay !== '0' && ` (${row.game.numberOfDay})`}
        </a>
      ),
      sortValue: (row) => `${row.game.localDate} ${row.game.numberOfDay}`,
      first: 'desc',
    },
    {
      key: 'opponent',
      header: 'Opponent',
      align: 'start',
      cell: (row) => (
        <span className="nowrap">
          {!row.home && <span className="muted">at </span>}
          <Club club={row.opponent} season={season} name="abbreviation" />
        </span>
      ),
      sortValue: (row) => row.opponent.abbreviation,
    },
    { key: 'result', header: 'Result', align: 'start', cell: resultText, sortValue: resultText },
    ...counts(log).map((metric) => metricColumn<GameLogRow>(metric, (row) => row.values)),
  ];
}

/** The chart's values after each game: with them the log is the chart's table. */
function drawnColumns(drawn: SeasonDrawing | null): readonly TableColumn<GameLogRow>[] {
  const chart = drawn?.chart ?? null;
  if (drawn === null || chart === null) return [];
  return chart.series.map((series, i) => {
    const points = new Map(series.points.map((point) => [point.key, point]));
    return {
      key: `line-${series.id}`,
      header: drawn.headers[i] ?? series.name,
      title: `${series.name}: ${chart.title}`,
      cell: (row) => points.get(row.game.id)?.text,
      sortValue: (row) => points.get(row.game.id)?.value,
    };
  });
}
