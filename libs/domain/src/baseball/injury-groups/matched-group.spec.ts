import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupMetrics, rateOf } from './group-metric.js';
import { matchedGroup, type Played } from './matched-group.js';
import { wholeGames, type PitchLine } from './whole-games.js';

const velocity = groupMetrics.find(({ id }) => id === 'fastball-velocity')!;
const mph = 0.44704;

function line(localDate: string, pitches: number, counts: Partial<PitchLine> = {}): PitchLine {
  const zero = { swings: 0, misses: 0, inPlay: 0, zoned: 0, inZone: 0, exitSpeedSum: 0, exitSpeeds: 0 };
  const results = { plateAppearances: 0, atBats: 0, singles: 0, doubles: 0, triples: 0, homeRuns: 0, walks: 0 };
  const rest = { intentionalWalks: 0, strikeouts: 0, sacrificeHits: 0, sacrificeFlies: 0, hitByPitch: 0 };
  const who = { person: 'p', role: 'pitcher', gameRef: localDate, source: 's', tracking: 'statcast' };
  const when = { seasonId: '2026', phase: 'regular', localDate };
  const fast = { fastballs: pitches, fastballSpeedSum: 0, fastballSpeeds: 0 };
  return { ...who, ...when, pitches, ...zero, ...fast, ...results, ...rest, ...counts };
}
const day = (number: number) => new Date(Date.UTC(2026, 3, number)).toISOString().slice(0, 10);
const game = (number: number, speed: number) =>
  line(day(number), 50, { fastballSpeeds: 50, fastballSpeedSum: 50 * speed * mph });

/** Who pitches every fifth day at `speed`, and at `then` from day 40 on. */
const starter = (person: string, speed: number, then = speed): Played => ({
  person,
  lines: Array.from({ length: 16 }, (_, at) => game(1 + at * 5, 1 + at * 5 < 40 ? speed : then)),
  absences: [],
});
const hurt = (player: Played, from = 31, to = 56): Played => ({
  ...player,
  lines: player.lines.filter(({ localDate }) => localDate < day(from) || localDate >= day(to)),
  absences: [{ from: day(from), to: day(to) }],
});
const member = (player: Played) => ({
  stint: `stint of ${player.person}`,
  person: player.person,
  absence: player.absences[0]!,
  others: player.absences.slice(1),
});

describe('a group of injured players', () => {
  it('[A43] shows what the injured lost beyond what everybody lost over the same dates', () => {
    const injured = hurt(starter('injured', 95, 93));
    const others = [94, 94.5, 95.5, 96, 95].map((speed, at) => starter(`other ${at}`, speed, speed - 0.5));
    const [told] = matchedGroup(velocity, [member(injured)], [injured, ...others], 150);
    expect(told).toMatchObject({ before: expect.closeTo(95), after: expect.closeTo(93), leftOut: null });
    expect(told!.change).toBeCloseTo(-2);
    expect(told!.comparedChange).toBeCloseTo(-0.5);
    expect(told).toMatchObject({ comparedWith: 5, beforeSample: 150, afterSample: 150 });
  });

  it('[A43] compares with those whose rate before was nearest, none of whom was away', () => {
    const injured = hurt(starter('injured', 95, 94));
    const near = Array.from({ length: 5 }, (_, at) => starter(`near ${at}`, 95, 95));
    const far = starter('far', 88, 80);
    const away = hurt(starter('away', 95, 70), 40, 50);
    const [told] = matchedGroup(velocity, [member(injured)], [injured, far, away, ...near], 150);
    expect(told).toMatchObject({ comparedWith: 5, comparedChange: expect.closeTo(0) });
  });

  it('[A43] counts apart who never came back and who played too little', () => {
    const gone = { ...hurt(starter('gone', 95), 31, 200) };
    const short = hurt(starter('short', 95), 11, 76);
    const told = matchedGroup(velocity, [member(gone), member(short)], [gone, short], 150);
    expect(told.map(({ leftOut }) => leftOut)).toEqual(['never-returned', 'too-few']);
    expect(told.map(({ change }) => change)).toEqual([null, null]);
  });
});

describe('whole games', () => {
  it('never go over a neighbouring absence, and hold as many pitches as asked for or none', () => {
    const absences = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(absences, fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }), (starts, pitches) => {
        const away = starts
          .toSorted((a, b) => a - b)
          .map((start) => ({ from: day(start * 4), to: day(start * 4 + 2) }));
        const all = pitches.map((thrown, at) => line(day(at * 4 + 3), thrown));
        const lines = all.filter(({ localDate }) => !away.some(({ from, to }) => localDate >= from && localDate < to));
        for (const absence of away) {
          const others = away.filter((other) => other !== absence);
          const { before, after } = wholeGames(lines, absence, others, 60);
          for (const { localDate } of before ?? []) {
            expect(localDate < absence.from).toBe(true);
            expect(others.some(({ from }) => from < absence.from && from > localDate)).toBe(false);
          }
          for (const { localDate } of after ?? []) {
            expect(localDate >= absence.to).toBe(true);
            expect(others.some(({ from }) => from >= absence.to && from <= localDate)).toBe(false);
          }
          for (const side of [before, after]) {
            if (side === null) continue;
            const held = side.reduce((sum, { pitches: thrown }) => sum + thrown, 0);
            expect(held).toBeGreaterThanOrEqual(60);
            expect(held - Math.min(...side.map(({ pitches: thrown }) => thrown))).toBeLessThan(60 + 90);
          }
        }
      }),
    );
  });

  it('give rates as the quotient of sums, and none where nothing tells', () => {
    expect(rateOf(velocity, [game(1, 90), game(2, 96)])).toEqual({ value: expect.closeTo(93), sample: 100 });
    expect(rateOf(velocity, [])).toEqual({ value: null, sample: 0 });
  });
});
