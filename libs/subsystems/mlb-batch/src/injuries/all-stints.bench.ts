import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedStints } from '../testing/recorded-stints.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Ours over the peer's; below 1 is faster. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

const AIM_SECONDS = 30;

/**
 * How much CPU time of this process it takes, cold, from the files of all recorded transactions and the register to the
 * stints of all years: sentences, notices, players, stints; without a database.
 *
 * @param dataDir folder that holds `baseball/transactions` and `pitches/register`
 */
export async function bench(dataDir: string): Promise<Figure[]> {
  const floor = await cpuSeconds(() => {
    const folder = join(dataDir, 'baseball/transactions');
    const lines = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split('\n').length);
    return Promise.resolve(lines.reduce((sum, count) => sum + count, 0));
  });
  const value = await cpuSeconds(async () => (await recordedStints(dataDir)).stints.length);
  return [
    {
      name: 'All transactions to stints, cold',
      value,
      unit: 'CPU s',
      peer: 'the same files read and split into lines',
      peerValue: floor,
      ratio: value / floor,
      aim: `at most ${AIM_SECONDS} s`,
      met: value <= AIM_SECONDS,
    },
  ];
}

async function cpuSeconds(work: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  if ((await work()) === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
