import { describe, expect, it } from '@jest/globals';
import { athlete, samplesOf } from '../recordings/recording.fixture.js';
import type { Sample } from '../recordings/recording.js';
import { planOn } from './game-plan.js';
import { matchMetrics, matchOf } from './match.js';

const hockeyPositions = ['G', 'D', 'D', 'C', 'L', 'R', 'D', 'D', 'C', 'L', 'R'];
const footballPositions = ['GK', 'LB', 'CB', 'CB', 'RB', 'LM', 'CM', 'CM', 'RM', 'ST', 'ST'];

function match(surface: 'ice-rink' | 'football-pitch', seed = '1', seconds = 120, rate = 10) {
  const positions = surface === 'ice-rink' ? hockeyPositions : footballPositions;
  const team = (from: number) => positions.map((position, i) => ({ ...athlete(from + i), position }));
  const plan = planOn(surface)!;
  return matchOf({ plan, title: 'A match', remark: '', teams: [team(0), team(11)], rate, seconds, seed });
}

const column = (name: (typeof matchMetrics)[number]) => {
  const place = matchMetrics.indexOf(name);
  return (sample: Sample) => sample.values[place]!;
};
const [x, y, speed, distance, heart, load] = [
  column('x'),
  column('y'),
  column('speed'),
  column('distance'),
  column('heartRate'),
  column('playerLoad'),
];
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity);
const least = (values: readonly number[]) => -most(values.map((value) => -value));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a match of the simulator', () => {
  it('[D22] is the same for the same seed, and another for another', async () => {
    const samples = await samplesOf(match('ice-rink', '7', 5));
    expect(await samplesOf(match('ice-rink', '7', 5))).toEqual(samples);
    expect(await samplesOf(match('ice-rink', '8', 5))).not.toEqual(samples);
  });

  it.each([1, 10, 25, 100])(
    '[D22] has %d samples a second of each player, in order of time, not all at once',
    async (rate) => {
      const samples = await samplesOf(match('football-pitch', '1', 3, rate));
      expect(samples).toHaveLength(22 * 3 * rate);
      const times = samples.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set(times).size).toBe(times.length);
      const own = samples.filter((sample) => sample.athlete === 4).map(({ at }) => at);
      expect(new Set(own.slice(1).map((at, i) => at - own[i]!))).toEqual(new Set([1e6 / rate]));
    },
  );

  it.each(['ice-rink', 'football-pitch'] as const)(
    '[D22] is of people who stay on the %s, sprint and rest',
    async (surface) => {
      const samples = await samplesOf(match(surface));
      const { length, width } = planOn(surface)!.surface;
      expect(most(samples.map((sample) => Math.abs(x(sample))))).toBeLessThan(length / 2 + 3);
      expect(most(samples.map((sample) => Math.abs(y(sample))))).toBeLessThan(width / 2 + 3);
      const speeds = samples.map(speed);
      expect(least(speeds)).toBeGreaterThanOrEqual(0);
      expect(most(speeds)).toBeGreaterThan(6);
      expect(most(speeds)).toBeLessThan(10);
      expect(mean(speeds)).toBeGreaterThan(0.8);
      expect(mean(speeds)).toBeLessThan(4.5);
    },
  );

  it('[D22] has hearts that follow effort with a lag: nearer to that of the minute before than to that of the moment', async () => {
    const samples = await samplesOf(match('ice-rink', '3', 240));
    const rates = samples.map(heart);
    expect(least(rates)).toBeGreaterThan(45);
    expect(most(rates)).toBeLessThan(215);
    const own = samples.filter((sample) => sample.athlete === 3);
    const speeds = own.map(speed);
    const before = own.map((_, i) => mean(speeds.slice(Math.max(0, i - 300), i + 1)));
    const late = own.slice(450);
    const ownHeart = late.map(heart);
    expect(correlation(ownHeart, before.slice(450))).toBeGreaterThan(correlation(ownHeart, speeds.slice(450)) + 0.1);
  });

  it('[D22] sums distance and PlayerLoad since the device was switched on', async () => {
    const samples = await samplesOf(match('football-pitch'));
    for (const player of [0, 5, 9]) {
      const own = samples.filter((sample) => sample.athlete === player);
      for (const sum of [distance, load]) {
        const sums = own.map(sum);
        expect(sums).toEqual(sums.toSorted((one, other) => one - other));
      }
      const travelled = own.map(speed).reduce((sum, value) => sum + value / 10, 0);
      expect(Math.abs(distance(own.at(-1)!) / travelled - 1)).toBeLessThan(0.15);
    }
    /* A minute of a match is 5 to 20 AU for those who run: see the reference run of 20 a minute. */
    const outfield = samples.filter((sample) => sample.athlete === 5).at(-1)!;
    expect(load(outfield) / 2).toBeGreaterThan(2);
    expect(load(outfield) / 2).toBeLessThan(25);
  });

  it('[D22] changes the lines of hockey: everybody plays, and rests on the bench', async () => {
    const samples = await samplesOf(match('ice-rink', '1', 180));
    const bench = -planOn('ice-rink')!.surface.width / 2;
    for (const player of [3, 8]) {
      const own = samples.filter((sample) => sample.athlete === player);
      const resting = own.filter((sample) => y(sample) < bench).length / own.length;
      expect(resting).toBeGreaterThan(0.2);
      expect(resting).toBeLessThan(0.8);
    }
  });
});

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const sum = (of: (i: number) => number) => one.reduce((total, _, i) => total + of(i), 0);
  const covariance = sum((i) => (one[i]! - a) * (other[i]! - b));
  return covariance / Math.sqrt(sum((i) => (one[i]! - a) ** 2) * sum((i) => (other[i]! - b) ** 2));
}
