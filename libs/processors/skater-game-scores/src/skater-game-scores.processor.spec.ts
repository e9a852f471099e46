import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor, referenceData, type ReferenceRow } from '@fieldhouse/plugin-kit/testing';
import { skaterGameScores } from './skater-game-scores.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const own = {
  goals: 1,
  primaryAssists: 1,
  secondaryAssists: 1,
  shots: 4,
  blockedShots: 2,
  penaltiesDrawn: 2,
  penaltiesTaken: 1,
  faceoffsWon: 7,
  faceoffsLost: 3,
};
const onIce = { attemptsFor: 20, attemptsAgainst: 12, goalsForOnIce: 2, goalsAgainstOnIce: 1 };
const unknown = { attemptsFor: null, attemptsAgainst: null, goalsForOnIce: null, goalsAgainstOnIce: null };
const detail = (person: string, counts: object) =>
  ({
    of: 'skater-game-detail',
    row: { game: 'g1', person, club: 'A', source: 'nhl-api', seasonId, ...counts },
  }) as InputRow;

const run = (rows: readonly InputRow[]) =>
  skaterGameScores.process(rows, {}, ctx).out.map((record) => record.row as Record<string, unknown>);
const scores = (rows: readonly InputRow[]) => run(rows).map((row) => [row['person'], row['measure'], row['score']]);

describe('skater-game-scores', () => {
  it('weighs what a skater did, and what happened while he was on the ice', () => {
    // 0.75 + 0.7 + 0.55 + 0.3 + 0.1 + 0.3 − 0.15 + 0.07 − 0.03 = 2.59; + 1 − 0.6 + 0.3 − 0.15 = 3.14
    expect(scores([detail('ann', { ...own, ...onIce })])).toEqual([
      ['ann', 'game-score', 3.14],
      ['ann', 'individual-score', 2.59],
    ]);
  });

  it('[T11] gives a score from fewer inputs another name', () => {
    expect(scores([detail('ann', { ...own, ...unknown })])).toEqual([['ann', 'individual-score', 2.59]]);
    expect(scores([detail('ann', { ...own, ...onIce, goalsForOnIce: null })])).toEqual([
      ['ann', 'individual-score', 2.59],
    ]);
  });

  it('gives no score where something that he did is not known', () => {
    expect(scores([detail('ann', { ...own, ...onIce, faceoffsLost: null })])).toEqual([]);
  });
});

const hockey = referenceData('hockey');
const where = hockey.present ? describe : describe.skip;
where(`[T11] MoneyPuck’s skaters of 2024-25, each season as if it were one game${hockey.reason}`, () => {
  /** MoneyPuck's names, as its dictionary tells them. */
  const inAllSituations = {
    goals: 'I_F_goals',
    primaryAssists: 'I_F_primaryAssists',
    secondaryAssists: 'I_F_secondaryAssists',
    shots: 'I_F_shotsOnGoal',
    blockedShots: 'shotsBlockedByPlayer',
    penaltiesDrawn: 'penaltiesDrawn',
    penaltiesTaken: 'penalties',
    faceoffsWon: 'faceoffsWon',
    faceoffsLost: 'faceoffsLost',
  };
  const atFiveAgainstFive = {
    attemptsFor: 'OnIce_F_shotAttempts',
    attemptsAgainst: 'OnIce_A_shotAttempts',
    goalsForOnIce: 'OnIce_F_goals',
    goalsAgainstOnIce: 'OnIce_A_goals',
  };
  const numbers = (row: ReferenceRow, columns: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Number(row(column))]));

  it('have its Game Score to half a hundredth, 920 of 920', () => {
    const rows = [...hockey.table('moneypuck/skaters_2024.csv.gz')];
    const of = (situation: string) =>
      new Map(rows.filter((row) => row('situation') === situation).map((row) => [row('playerId'), row]));
    const evenly = of('5on5');
    const all = [...of('all')];
    const got = new Map(
      run(
        all.map(([player, row]) =>
          detail(player, {
            ...numbers(row, inAllSituations),
            ...numbers(evenly.get(player)!, atFiveAgainstFive),
          }),
        ),
      )
        .filter((row) => row['measure'] === 'game-score')
        .map((row) => [row['person'], row['score'] as number]),
    );
    const equal = all.filter(([player, row]) => Math.abs(got.get(player)! - Number(row('gameScore'))) <= 0.005 + 1e-9);
    expect([got.size, equal.length]).toEqual([920, 920]);
  });
});

describeProcessor(skaterGameScores, {
  folder: import.meta.url,
  partitions: [[detail('ann', { ...own, ...onIce }), detail('bea', { ...own, ...unknown }), detail('cal', unknown)]],
});
