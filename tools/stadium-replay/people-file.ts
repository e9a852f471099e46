import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordedPerson, type RecordedPerson } from '@fieldhouse/source-recorded-tracking';
import { z } from 'zod';
import type { Recording } from '../recordings/recording.js';

/**
 * Writes who is in a set as the source `recorded-tracking` reads it; people of other parts of the set stay in the file.
 * @returns its path
 */
export function writePeople(folder: string, set: string, { athletes }: Recording): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `people-${set.toLowerCase()}.json`);
  const people = new Map(written(path).map((one) => [one.code, one]));
  for (const { name } of athletes) {
    const code = name.slice(set.length + 1);
    people.set(code, { set, code });
  }
  writeFileSync(path, `${JSON.stringify([...people.values()], null, 2)}\n`);
  return path;
}

function written(path: string): readonly RecordedPerson[] {
  try {
    return z.array(recordedPerson).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}
