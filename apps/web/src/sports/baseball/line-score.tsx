import { Club, DataTable, type ClubName, type TableColumn } from '@fieldhouse/web-ui';
import type { BaseballGame } from './baseball-game.js';

interface Side {
  readonly club: ClubName;
  readonly line: readonly (number | null)[];
  readonly runs: number | null;
  readonly hits: number | null;
  readonly errors: number | null;
}

/** Runs an inning, then runs, hits, errors; a half that was not played is an x. */
export function LineScore({
  game,
  season,
  score,
}: {
  readonly game: BaseballGame['game'];
  readonly season: string;
  readonly score: NonNullable<BaseballGame['lineScore']>;
}) {
  const sides: readonly Side[] = [
    { club: game.away, line: score.away, runs: game.awayScore, hits: score.awayHits, errors: score.awayErrors },
    { club: game.home, line: score.home, runs: game.homeScore, hits: score.homeHits, errors: score.homeErrors },
  ];
  const innings = Math.max(score.away.length, score.home.length);
  const columns: readonly TableColumn<Side>[] = [
    { key: 'club', header: 'Club', align: 'start', cell: (side) => <Club club={side.club} season={season} /> },
    ...Array.from({ length: innings }, (_, i): TableColumn<Side> => ({
      key: `inning-${i + 1}`,
      header: String(i + 1),
      title: `Inning ${i + 1}`,
      cell: (side) => (side.line.length <= i ? '' : (side.line[i] ?? 'x')),
    })),
    { key: 'runs', header: 'R', title: 'Runs', cell: (side) => <b>{side.runs}</b> },
    { key: 'hits', header: 'H', title: 'Hits', cell: (side) => side.hits },
    { key: 'errors', header: 'E', title: 'Errors', cell: (side) => side.errors },
  ];
  return (
    <DataTable
      name="line-score"
      caption="Line score"
      columns={columns}
      rows={sides}
      rowKey={(side) => side.club.id}
      sort={null}
    />
  );
}
