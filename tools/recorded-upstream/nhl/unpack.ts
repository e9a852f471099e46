/*
 * `unpack.ts DATA-SET FOLDER`: writes what was recorded of the NHL at the API's own paths, as the source nhl-api reads a folder.
 * What is put together of tables (box scores, who played for a club) is left out: the source would miss what belongs to it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archivesOf, fixtureFiles } from './nhl-data-set.js';
import { tarFiles } from './tar-documents.js';

/** @returns how many answers were written; the folder is there when all of them are */
export function unpackNhl(dataSet: string, folder: string): number {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const answers = new Map(recorded(dataSet));
  for (const [path, bytes] of answers) {
    const file = join(unfinished, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return answers.size;
}

/** Each answer with its file's path. */
function* recorded(dataSet: string): Iterable<readonly [string, Buffer]> {
  for (const archive of archivesOf(dataSet))
    for (const [path, bytes] of tarFiles(archive)()) if (path.endsWith('.json')) yield [path, bytes];
  for (const [path, file] of fixtureFiles(dataSet)) yield [`${path}.json`, readFileSync(file)];
}

const [, program, dataSet, folder] = process.argv;
if (program === fileURLToPath(import.meta.url) && dataSet !== undefined && folder !== undefined)
  console.log(unpackNhl(dataSet, folder));
