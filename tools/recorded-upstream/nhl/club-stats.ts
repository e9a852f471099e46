import type { Documents } from './documents.js';
import { tarFiles } from './tar-documents.js';

interface LogRow {
  readonly teamAbbrev: string;
  readonly gamesStarted?: number;
}
interface ClubStats {
  readonly skaters: Set<number>;
  readonly goalies: Set<number>;
}

/** Who played for a club in a season, put together from players' game logs: ids alone, where upstream has their counts too. */
export function clubStats(archives: readonly string[]): Documents {
  let known: ReadonlyMap<string, ClubStats> | undefined;
  const numbered = (ids: ReadonlySet<number>) =>
    [...ids].sort((one, other) => one - other).map((playerId) => ({ playerId }));
  return {
    read(path) {
      if (!path.startsWith('v1/club-stats/')) return undefined;
      known ??= whoPlayed(archives);
      const found = known.get(path);
      if (found === undefined) return undefined;
      const [, , , season, gameType] = path.split('/');
      const { skaters, goalies } = found;
      return JSON.stringify({
        season,
        gameType: Number(gameType),
        skaters: numbered(skaters),
        goalies: numbered(goalies),
      });
    },
    below: () => [],
  };
}

function whoPlayed(archives: readonly string[]): ReadonlyMap<string, ClubStats> {
  const clubs = new Map<string, ClubStats>();
  for (const archive of archives)
    for (const [name, bytes] of tarFiles(archive)()) {
      const [, player, season, gameType] = /player\/(\d+)\/game-log\/(\d+)\/(\d)\.json$/.exec(name) ?? [];
      if (player === undefined) continue;
      const { gameLog } = JSON.parse(bytes.toString('utf8')) as { readonly gameLog: readonly LogRow[] };
      for (const { teamAbbrev, gamesStarted } of gameLog) {
        const path = `v1/club-stats/${teamAbbrev}/${season}/${gameType}`;
        let stats = clubs.get(path);
        if (stats === undefined) clubs.set(path, (stats = { skaters: new Set(), goalies: new Set() }));
        (gamesStarted === undefined ? stats.skaters : stats.goalies).add(Number(player));
      }
    }
  return clubs;
}
