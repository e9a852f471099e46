import { describe, expect, it } from '@jest/globals';
import { recordingOf, samplesOf } from '../recordings/recording.fixture.js';
import type { Sample } from '../recordings/recording.js';
import { usualFaults, withFaults, type FaultShares } from './faults.js';

const none: FaultShares = { repeated: 0, late: 0, gap: 0, dropOut: 0, impossibleSpeed: 0, heartSpike: 0 };
const clean = recordingOf(
  Array.from({ length: 6000 }, (_, tick): Sample[] =>
    [0, 1].map((athlete) => ({ athlete, at: tick * 100_000 + athlete, values: [3, 140] })),
  ),
  { athletes: 2, metrics: ['speed', 'heartRate'], seconds: 600 },
);
const faulty = (shares: Partial<FaultShares>, seed = '1') => samplesOf(withFaults(clean, { ...none, ...shares }, seed));

describe('the faults of devices', () => {
  it('[D22] are none where none are asked for', async () => {
    expect(await faulty({})).toEqual(await samplesOf(clean));
  });

  it('[D22] repeat samples as they were', async () => {
    const samples = await faulty({ repeated: 0.01 });
    const more = samples.length - 12_000;
    expect(more).toBeGreaterThan(60);
    expect(more).toBeLessThan(200);
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBe(12_000);
  });

  it('[D22] tell samples late, within a second, and lose none', async () => {
    const samples = await faulty({ late: 0.01 });
    const order = (one: Sample, other: Sample) => one.at - other.at;
    expect(samples.toSorted(order)).toEqual(await samplesOf(clean));
    let [newest, latest] = [0, 0];
    for (const { at } of samples.filter(({ athlete }) => athlete === 0)) {
      latest = Math.max(latest, newest - at);
      newest = Math.max(newest, at);
    }
    expect(latest).toBeGreaterThan(100_000);
    expect(latest).toBeLessThanOrEqual(1_000_000);
  });

  it('[D22] leave gaps of a few seconds, and a minute of one device alone', async () => {
    const gaps = (samples: readonly Sample[], of: number) => {
      const times = samples.filter(({ athlete }) => athlete === of).map(({ at }) => at);
      return times
        .slice(1)
        .map((at, i) => (at - times[i]!) / 1e6)
        .filter((gap) => gap > 0.15);
    };
    const short = gaps(await faulty({ gap: 0.001 }), 0);
    expect(short.length).toBeGreaterThan(0);
    expect(Math.max(...short)).toBeLessThan(4);
    const long = await faulty({ dropOut: 0.001 });
    expect([...gaps(long, 0), ...gaps(long, 1)].some((gap) => gap > 59)).toBe(true);
  });

  it('[D22] misread speeds and hearts, which cleaning then finds', async () => {
    const samples = await faulty({ impossibleSpeed: 0.01, heartSpike: 0.01 });
    const [speeds, hearts] = [0, 1].map((of) => samples.map(({ values }) => values[of]!));
    expect(speeds!.filter((speed) => speed > 17).length).toBeGreaterThan(60);
    expect(hearts!.filter((heart) => heart > 185).length).toBeGreaterThan(60);
    expect(Math.max(...hearts!)).toBeLessThanOrEqual(245);
  });

  it('[D22] are the same for the same seed', async () => {
    expect(await faulty(usualFaults, '5')).toEqual(await faulty(usualFaults, '5'));
    expect(await faulty(usualFaults, '5')).not.toEqual(await faulty(usualFaults, '6'));
  });
});
