import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { skaterDetails } from './skater-details.processor.js';

const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

const dressed = (game: string, person: string, club: string, secondsOnIce: number | null = 900) =>
  ({ of: 'skater-box-line', row: { game, person, club, source: 'nhl-api-box', seasonId, secondsOnIce } }) as InputRow;
const nobody = { person: null, other: null, firstAssist: null, secondAssist: null, detail: null, penaltyMinutes: null };
const play = (game: string, type: string, told: object, source = 'nhl-api') =>
  ({
    of: 'hockey-play',
    row: { game, source, seasonId, type, periodKind: 'regulation', ...nobody, ...told },
  }) as InputRow;

function run(rows: readonly InputRow[], batchSize = rows.length) {
  let state = skaterDetails.initial({});
  const out = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    const step = skaterDetails.process(rows.slice(at, at + batchSize), state, ctx);
    out.push(...step.out);
    state = step.state;
  }
  out.push(...skaterDetails.finish(state, ctx).out);
  return out.map((record) => record.row as Record<string, unknown>);
}
const picked = (rows: readonly InputRow[], ...names: string[]) =>
  Object.fromEntries(run(rows).map((row) => [row['person'], names.map((name) => row[name])]));

const lineUp = [dressed('g1', 'ann', 'A'), dressed('g1', 'bea', 'A'), dressed('g1', 'cal', 'B')];

describe('skater-details', () => {
  it('counts a goal as a shot of its scorer, and its assists by their order', () => {
    const rows = [
      ...lineUp,
      play('g1', 'goal', { person: 'ann', firstAssist: 'bea' }),
      play('g1', 'goal', { person: 'bea', firstAssist: 'ann', secondAssist: 'bea' }),
      play('g1', 'shot-on-goal', { person: 'ann' }),
      play('g1', 'missed-shot', { person: 'ann' }),
    ];
    expect(picked(rows, 'goals', 'primaryAssists', 'secondaryAssists', 'shots')).toEqual({
      ann: [1, 1, 0, 2],
      bea: [1, 1, 1, 1],
      cal: [0, 0, 0, 0],
    });
  });

  it('counts blocks of the other club’s attempts, and face-offs won and lost', () => {
    const rows = [
      ...lineUp,
      play('g1', 'blocked-shot', { person: 'ann', other: 'cal', detail: 'blocked' }),
      play('g1', 'blocked-shot', { person: 'ann', other: 'bea', detail: 'teammate-blocked' }),
      play('g1', 'blocked-shot', { person: 'ann', other: null }),
      play('g1', 'faceoff', { person: 'ann', other: 'cal' }),
      play('g1', 'faceoff', { person: 'cal', other: 'ann' }),
      play('g1', 'faceoff', { person: 'cal', other: 'bea' }),
    ];
    expect(picked(rows, 'blockedShots', 'faceoffsWon', 'faceoffsLost')).toEqual({
      ann: [0, 1, 1],
      bea: [0, 0, 1],
      cal: [1, 2, 1],
    });
  });

  it('counts a minor, a double minor and a major as one each, and neither misconducts nor bench penalties', () => {
    const penalties = [2, 4, 5, 10].map((penaltyMinutes) =>
      play('g1', 'penalty', { person: 'ann', other: 'cal', penaltyMinutes }),
    );
    const bench = play('g1', 'penalty', { penaltyMinutes: 2 });
    expect(picked([...lineUp, ...penalties, bench], 'penaltiesTaken', 'penaltiesDrawn')).toEqual({
      ann: [3, 0],
      bea: [0, 0],
      cal: [0, 3],
    });
  });

  it('counts nothing of a shootout', () => {
    const shootout = { periodKind: 'shootout', person: 'ann' };
    const rows = [...lineUp, play('g1', 'goal', shootout), play('g1', 'shot-on-goal', shootout)];
    expect(picked(rows, 'goals', 'shots')['ann']).toEqual([0, 0]);
  });

  it('has a row of each skater who was on the ice, with his club and nothing of who was on it with him', () => {
    const rows = [
      ...lineUp,
      dressed('g1', 'dot', 'B', 0),
      dressed('g2', 'ann', 'B'),
      play('g1', 'hit', { person: 'ann' }),
    ];
    expect(
      run(rows).map((row) => [row['game'], row['person'], row['club'], row['source'], row['attemptsFor']]),
    ).toEqual([
      ['g1', 'ann', 'A', 'nhl-api', null],
      ['g1', 'bea', 'A', 'nhl-api', null],
      ['g1', 'cal', 'B', 'nhl-api', null],
    ]);
  });

  it('believes one source of those that tell a game’s plays', () => {
    const goal = { person: 'ann' };
    const rows = [
      ...lineUp,
      play('g1', 'goal', goal, 'z-archive'),
      play('g1', 'goal', goal),
      play('g1', 'goal', goal, 'z-archive'),
    ];
    expect(run(rows)[0]).toMatchObject({ person: 'ann', source: 'nhl-api', goals: 1 });
  });
});

describeProcessor(skaterDetails, {
  folder: import.meta.url,
  partitions: [
    [
      ...lineUp,
      dressed('g2', 'ann', 'A'),
      dressed('g3', 'ann', 'A'),
      ...['g1', 'g2', 'g9'].flatMap((game) => [
        play(game, 'goal', { person: 'ann', firstAssist: 'bea' }),
        play(game, 'penalty', { person: 'cal', other: 'ann', penaltyMinutes: 2 }),
        play(game, 'goal', { person: 'cal' }, 'z-archive'),
        play(game, 'faceoff', { person: 'cal', other: 'ann' }),
      ]),
    ],
  ],
});
