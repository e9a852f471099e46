import { columnName, seasonId } from '@fieldhouse/domain';
import { goaltendingCounts, hockey, skatingCounts } from '@fieldhouse/domain/hockey';
import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { LeagueModule } from '@fieldhouse/league';
import type { EngineParts } from '@fieldhouse/pipeline';
import type { Queue } from '@fieldhouse/queue';
import { startPagesApi, type PagesApi } from '@fieldhouse/read-model/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHockeyWorld, patience, type HockeyWorld } from './hockey-world.fixture.js';
import { byKind, requestsOfANight, startHockeyUpstream, type HockeyUpstream } from './hockey-upstream.fixture.js';
import { publishedCareers } from './published-careers.fixture.js';
import { rowsWritten } from './rows-written.fixture.js';
import { haveHockeyData, reason, truthTable, type TruthRow } from './truth-tables.fixture.js';

export interface TruthBackend {
  readonly dataSource: EngineParts['database'];
  readonly queue: Queue;
}

const label = '2024-25';
const season = seasonId('hockey', 'nhl', label);
const regular = `season_id = '${season}' and phase = 'regular'`;

/** A whole season of the NHL through plugin, queue and database, against what others counted. */
export function describeSeasonTruth(name: string, open: () => Promise<TruthBackend>): void {
  (haveHockeyData ? describe : describe.skip)(`the NHL's season of 2024-25 on ${name}${reason}`, () => {
    let database: EngineParts['database'];
    let upstream: HockeyUpstream;
    let world: HockeyWorld;
    let api: PagesApi;
    let skaters: readonly TruthRow[] = [];
    let asked: ReadonlyMap<string, number> = new Map();

    beforeAll(async () => {
      const backend = await open();
      database = backend.dataSource;
      upstream = await startHockeyUpstream('season');
      skaters = truthTable('truth/skaters_20242025_regular.csv');
      const settings = { seasons: [label], gameTypes: [2], detailDays: 0, detailGames: gamesOfTheMissing() };
      world = await openHockeyWorld(database, backend.queue, upstream.origin, settings);
      await world.importAll();
      asked = upstream.newRequests();
      await database.query('analyze');
      api = await startPagesApi(database, LeagueModule.forRoot({ sports: [hockey] }));
    }, patience);
    afterAll(async () => {
      await api?.close();
      await world?.close();
      await upstream?.close();
    });

    /** Sums over rows of a table by the NHL's number of the player. */
    async function sums(table: string, counts: object, where: string): Promise<ReadonlyMap<string, TruthRow>> {
      const columns = Object.keys(counts).map((count) => `sum(t.${columnName(count)}) as "${count}"`);
      const rows = await database.query<TruthRow[]>(`
        select x.external_id as id, ${columns.join(', ')} from ${table} t
        join external_reference x on x.entity_id = t.person and x.kind = 'person' and x.issuer = 'nhl'
        where ${where} group by x.external_id`);
      return new Map(rows.map(({ id = '', ...row }) => [id, row]));
    }
    const told = (row: TruthRow | undefined, names: readonly string[]) =>
      row && names.map((count) => [count, row[count] === null ? null : Number(row[count])]);

    it.each([
      ['skaters', 'skating', skatingCounts, 862, ['shifts', 'secondsOnIce']],
      ['goalies', 'goaltending', goaltendingCounts, 92, ['secondsOnIce']],
    ] as const)('[T08] sums the game logs of %s to the published totals, in every field', async (...of) => {
      const [, line, counts, players, unpublished] = of;
      const logged = await sums(`${line}_game_line`, counts, `${regular} and t.source = 'nhl-api'`);
      const published = await sums(`published_${line}`, counts, regular);
      const fields = Object.keys(counts).filter((count) => !(unpublished as readonly string[]).includes(count));
      expect(logged.size).toBe(players);
      const differing = [...logged].filter(
        ([id, row]) => JSON.stringify(told(row, fields)) !== JSON.stringify(told(published.get(id), fields)),
      );
      expect(differing).toEqual([]);
    });

    it('[T08] sums them to the independent box scores for 862 of 862 skaters', async () => {
      const logged = await sums('skating_game_line', skatingCounts, `${regular} and t.source = 'nhl-api'`);
      const wanted = skaters.filter((row) => row['log_gp'] !== '');
      expect(wanted).toHaveLength(862);
      const found = wanted.map(({ player_id: id = '' }) => {
        const row = logged.get(id);
        return [id, ...boxFields.map(([count]) => Number(row?.[count]))];
      });
      expect(found).toEqual(wanted.map((row) => [row['player_id'], ...boxFields.map(([, box]) => Number(row[box]))]));
    });

    it('[T08] shows on every roster the career points that the landing of each of its players publishes', async () => {
      const { clubs } = await api.answer<RouteOutput<typeof leagueRoutes.season>>(`/v1/leagues/nhl/seasons/${label}`);
      const careers = await publishedCareers(database, upstream);
      let compared = 0;
      for (const club of clubs) {
        const { roster } = await api.answer<RouteOutput<typeof leagueRoutes.club>>(
          `/v1/clubs/${club.id}?season=${label}`,
        );
        for (const { person, position, career } of roster) {
          const points = career[position === 'G' ? 'goalie-points' : 'points'] ?? null;
          expect({ person, points }).toEqual({ person, points: careers.get(person.id) });
          compared++;
        }
      }
      expect(clubs).toHaveLength(32);
      expect(compared).toBeGreaterThan(800);
    });

    it('[T10] ranks 920 of 920 skaters by points in mid-rank, in their pools of all, forwards and defensemen', async () => {
      const wanted = truthTable('truth/percentile_points_20242025_skaters.csv');
      const rows = await database.query<RankRow[]>(`
        select x.external_id as id, r.pool, r.pool_size as n, r.below, r.equal, r.percentile from skater_rank r
        join external_reference x on x.entity_id = r.person and x.kind = 'person' and x.issuer = 'nhl'
        where r.${regular.replace('and ', 'and r.')} and r.metric = 'points'`);
      const found = new Map(rows.map((row) => [`${row.id} ${row.pool}`, row]));
      expect(rows.filter(({ pool }) => pool === 'skaters')).toHaveLength(920);
      for (const row of wanted) {
        const rank = found.get(`${row['player_id']} skaters`);
        const place = [rank?.n, rank?.below, rank?.equal].map(Number);
        expect([row['name'], ...place]).toEqual([
          row['name'],
          ...['pool_n', 'less', 'equal'].map((of) => Number(row[of])),
        ]);
        expect(rank?.percentile).toBeCloseTo(Number(row['pct_mean']), 5);
        const pool = row['posgroup'] === 'D' ? 'defensemen' : 'forwards';
        const own = found.get(`${row['player_id']} ${pool}`);
        expect([row['name'], Number(own?.n)]).toEqual([row['name'], Number(row['posgroup_n'])]);
        expect(own?.percentile).toBeCloseTo(Number(row['pos_pct_mean']), 5);
      }
    });

    it('[T10] ranks goalies in their own pool, and nobody without a game', async () => {
      const rows = await database.query<{ pool: string; n: string; persons: string }[]>(`
        select r.pool, max(r.pool_size) as n, count(distinct r.person) as persons
        from (select * from skater_rank union all select * from goalie_rank) r
        where r.${regular.replace('and ', 'and r.')} and r.metric in ('points', 'goalie-wins') group by r.pool`);
      const pools = Object.fromEntries(rows.map(({ pool, n, persons }) => [pool, [Number(n), Number(persons)]]));
      expect(pools).toEqual({
        skaters: [920, 920],
        forwards: [601, 601],
        defensemen: [319, 319],
        goalies: [103, 103],
      });
    });

    it(
      '[B20] [B25] asks each address once, and of the next night what rosters tell of; that writes nothing',
      async () => {
        const moreThanOnce = (requests: typeof asked) => [...requests].filter(([, times]) => times > 1);
        expect(moreThanOnce(asked)).toEqual([]);
        upstream.newRequests();
        const before = await rowsWritten(database);
        await world.importAll();
        expect(await rowsWritten(database)).toEqual(before);
        const night = upstream.newRequests();
        expect(moreThanOnce(night)).toEqual([]);
        expect(byKind(night)).toEqual(requestsOfANight);
      },
      patience,
    );
  });
}

interface RankRow {
  readonly id: string;
  readonly pool: string;
  readonly n: string;
  readonly below: string;
  readonly equal: string;
  readonly percentile: number;
}

/** A count of ours, and the column of the truth table that sums the box scores. */
const boxFields = [
  ['games', 'box_gp'],
  ['goals', 'box_goals'],
  ['assists', 'box_assists'],
  ['points', 'box_points'],
  ['plusMinus', 'box_plusMinus'],
  ['penaltyMinutes', 'box_pim'],
  ['shots', 'box_shots'],
  ['powerPlayGoals', 'box_powerPlayGoals'],
  ['secondsOnIce', 'box_toi'],
] as const;

/** Games of those who had left the league before the logs were recorded: only box scores tell of them. */
function gamesOfTheMissing(): readonly string[] {
  const missing = new Set(truthTable('truth/missing_raw_game_logs_20242025.csv').map((row) => row['player_id']));
  const boxes = ['skater', 'goalie'].flatMap((kind) => truthTable(`boxscores/${kind}_box_20242025.csv.gz`));
  const games = boxes.filter((row) => row['game_type'] === '2' && missing.has(row['player_id']));
  return [...new Set(games.map((row) => row['game_id'] ?? ''))].sort();
}
