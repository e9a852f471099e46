import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { promisify } from 'node:util';

const unpacker = 'tools/recorded-upstream/nhl/unpack.ts';
const withSources = [
  '--conditions=@fieldhouse/source',
  '--import',
  './tools/run-sources/register.mjs',
  '--no-warnings',
];

/**
 * Recorded answers of the NHL are read from a folder: where they are packed, they are unpacked once.
 * @param {string} root the clone
 * @param {string} replayFolder
 * @param {string} folder of data and logs
 * @returns {Promise<[said: string, unpackedTo: string | undefined]>}
 */
export async function recordedHockey(root, replayFolder, folder) {
  if (existsSync(`${replayFolder}/hockey/api`)) return ['answers of the NHL', undefined];
  if (!existsSync(`${replayFolder}/hockey/api-2025-10`))
    return [`none: ${relative('.', replayFolder) || '.'}/hockey holds neither api nor api-2025-10`, undefined];
  const unpacked = `${folder}/recorded/hockey`;
  if (existsSync(unpacked)) return ['unpacked before', unpacked];
  const program = [...withSources, unpacker, `${replayFolder}/hockey`, unpacked];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root });
  return [`${Number(stdout)} answers of the NHL unpacked`, unpacked];
}
