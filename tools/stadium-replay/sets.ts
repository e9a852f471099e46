import { readdirSync, statSync } from 'node:fs';
import { PlayFault } from '../recordings/fault.js';
import type { Recording } from '../recordings/recording.js';
import { catapult } from './catapult.reader.js';
import { hockey } from './hockey.reader.js';
import type { SetReader } from './recorded-set.js';
import { statsports } from './statsports.reader.js';
import { tracab } from './tracab.reader.js';
import { tracker } from './tracker.reader.js';
import { zxy } from './zxy.reader.js';

export const sets: readonly SetReader[] = [zxy, statsports, catapult, tracab, hockey, tracker];

/** @throws PlayFault there is no such folder, or no set that we can read in it */
export function readerOf(folder: string): SetReader {
  const files = filesOf(folder);
  const reader = sets.find(({ recognises }) => recognises(files));
  if (reader === undefined) {
    const known = sets.map(({ of }) => of.name).join(', ');
    throw new PlayFault(`${folder} holds no set that can be replayed (${known}).`);
  }
  return reader;
}

/** @throws PlayFault it cannot be read, or has nobody in it */
export async function readSet(folder: string, part?: string): Promise<Recording> {
  const recording = await readerOf(folder).read(folder, part);
  if (recording.athletes.length === 0) throw new PlayFault(`${folder} holds a recording of nobody.`);
  return recording;
}

/** @throws PlayFault there is no such folder */
export function filesOf(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new PlayFault(`There is no folder ${folder}.`);
  return readdirSync(folder);
}
