import { beforeAll, describe, expect, it } from '@jest/globals';
import { addGameLines, finishedSums, noSums, type GameLineRow } from '@fieldhouse/domain';
import { skatingLine } from '@fieldhouse/domain/hockey';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, referenceData, type ReferenceRow } from '@fieldhouse/plugin-kit/testing';
import { skaterRanks } from './skater-ranks.processor.js';

const hockey = referenceData('hockey');
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
type Rank = Readonly<Record<'person' | 'metric' | 'pool', string>> &
  Readonly<Record<'value' | 'poolSize' | 'below' | 'equal' | 'percentile', number>>;

/** The season's box scores as the rows that the processor reads: lines by club and in total, and positions. */
function seasonRows(): readonly InputRow[] {
  const played = [...hockey.table('boxscores/skater_box_20242025.csv.gz')].filter(
    (row) => row('game_type') === '2' && row('toi') !== '00:00',
  );
  const names = Object.keys(skatingLine.counts);
  const lines = finishedSums(skatingLine, addGameLines(skatingLine, noSums, played.map(gameLineOf)));
  return [
    ...lines.map(
      ({ counts, ...subject }) =>
        ({
          of: 'skating-season-line',
          row: { ...subject, seasonId, ...Object.fromEntries(names.map((name, at) => [name, counts[at]])) },
        }) as InputRow,
    ),
    ...played.map(
      (row) =>
        ({
          of: 'skater-box-line',
          row: { game: row('game_id'), person: row('player_id'), seasonId, position: row('position') },
        }) as InputRow,
    ),
  ];
}

const gameLineOf = (row: ReferenceRow): GameLineRow => ({
  game: row('game_id'),
  person: row('player_id'),
  club: row('team_abbr'),
  source: 'nhl-api-box',
  phase: 'regular',
  games: 1,
  goals: Number(row('goals')),
  assists: Number(row('assists')),
  points: Number(row('points')),
});

const where = hockey.present ? describe : describe.skip;
where(`[T10] the skaters of 2024-25${hockey.reason}`, () => {
  let rows: readonly InputRow[] = [];
  let truth: readonly ReferenceRow[] = [];
  beforeAll(() => {
    rows = seasonRows();
    truth = [...hockey.table('truth/percentile_points_20242025_skaters.csv')];
  });

  function ranks(convention: 'mid-rank' | 'original', pool: string) {
    const { ctx } = createTestContext({ settings: { convention } });
    let state = skaterRanks.initial({ convention });
    for (let at = 0; at < rows.length; at += 2000)
      state = skaterRanks.process(rows.slice(at, at + 2000), state, ctx).state;
    const all = skaterRanks.finish(state, ctx).out.map(({ row }) => row as unknown as Rank);
    return new Map(
      all.filter((rank) => rank.metric === 'points' && rank.pool === pool).map((rank) => [rank.person, rank]),
    );
  }
  const equalOf = (got: ReadonlyMap<string, Rank>, column: string, of = truth) =>
    of.filter((row) => Math.abs((got.get(row('player_id'))?.percentile ?? -1) - Number(row(column))) < 5e-6).length;

  it('has 920 of 920 percentiles by points in mid-rank, with the counts that they are made of', () => {
    const got = ranks('mid-rank', 'skaters');
    expect(got.size).toBe(920);
    expect(equalOf(got, 'pct_mean')).toBe(920);
    for (const row of truth) {
      expect(got.get(row('player_id'))).toMatchObject({
        value: Number(row('points')),
        poolSize: Number(row('pool_n')),
        below: Number(row('less')),
        equal: Number(row('equal')),
      });
    }
  });

  it.each([
    ['forwards', 'F', 601],
    ['defensemen', 'D', 319],
  ])('has those among %s', (pool, group, size) => {
    const of = truth.filter((row) => row('posgroup') === group);
    const got = ranks('mid-rank', pool);
    expect([got.size, equalOf(got, 'pos_pct_mean', of)]).toEqual([size, size]);
    expect(equalOf(ranks('original', pool), 'pos_pct_sql_percent_rank', of)).toBe(size);
  });

  it('[B14] [B15] has 920 of 920 in the original convention', () => {
    expect(equalOf(ranks('original', 'skaters'), 'pct_sql_percent_rank')).toBe(920);
  });
});
