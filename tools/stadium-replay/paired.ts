import { readdirSync } from 'node:fs';
import type { Recording, Sample } from '../recordings/recording.js';
import { PlayFault } from '../recordings/fault.js';
import { tracker, trackerFiles } from './tracker.reader.js';

/**
 * The recording with heart rates of another: each athlete gets those of one of the runner's sessions, over and over. This is a pairing of two
 * sources, not a recording, and its remark says so.
 */
export async function pairedWithHearts(recording: Recording, folder: string): Promise<Recording> {
  if (recording.metrics.includes('heartRate')) {
    throw new PlayFault('This set has heart rates of its own: there is nothing to pair.');
  }
  const files = readdirSync(folder)
    .filter((name) => trackerFiles.test(name))
    .toSorted();
  if (files.length === 0) throw new PlayFault(`${folder} holds no heart rates (files as 2013-06-01-183220.csv.gz).`);
  const hearts = await Promise.all(recording.athletes.map((_, i) => heartOf(folder, files[i % files.length]!)));
  async function* samples(): AsyncGenerator<readonly Sample[]> {
    /** Seconds, told once each: the strap sends one a second. */
    const told = recording.athletes.map(() => -1);
    for await (const piece of recording.samples()) {
      yield piece.map((sample) => {
        const second = Math.floor(sample.at / 1e6);
        const heart = hearts[sample.athlete]!;
        const rate = second === told[sample.athlete] ? null : (heart[second % heart.length] ?? null);
        told[sample.athlete] = second;
        return { ...sample, values: [...sample.values, rate] };
      });
    }
  }
  return {
    ...recording,
    metrics: [...recording.metrics, 'heartRate'],
    remark:
      `${recording.remark} PAIRED from two sources, not a recording: the heart rates are another person's, of ${tracker.of.origin}. ` +
      tracker.of.notice,
    samples,
  };
}

/** A rate a second; null where none was measured. */
async function heartOf(folder: string, file: string): Promise<readonly (number | null)[]> {
  const { samples, metrics } = await tracker.read(folder, file);
  const column = metrics.indexOf('heartRate');
  const rates: (number | null)[] = [];
  for await (const piece of samples()) {
    for (const { at, values } of piece) rates[Math.floor(at / 1e6)] = values[column] ?? null;
  }
  return Array.from(rates, (rate) => rate ?? null);
}
