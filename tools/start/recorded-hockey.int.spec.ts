import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { recordedHockey } from './recorded-hockey.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];
const emptyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-hockey-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** An archive of one file, as tar writes it. */
function packed(path: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write(Buffer.byteLength(text).toString(8).padStart(11, '0'), 124);
  header.write('0', 156);
  return gzipSync(Buffer.concat([header, Buffer.from(text.padEnd(512, '\0')), Buffer.alloc(1024)]));
}

describe('hockey to replay', () => {
  it('is unpacked once where it is packed, with what was recorded beside it', async () => {
    const [replay, folder] = [emptyFolder(), emptyFolder()];
    const [archives, single] = [join(replay, 'hockey/api-2025-10'), join(replay, 'hockey/api-fixtures')];
    for (const one of [archives, single]) mkdirSync(one, { recursive: true });
    writeFileSync(join(archives, 'roster.tar.gz'), packed('./v1/roster/TOR/20242025.json', '{"forwards":[]}'));
    for (const [name, text] of [
      ['icetime-teams.json', '{"data":[]}'],
      ['icetime-seasons.json', '{}'],
      ['icetime-pbp.json', '{}'],
      ['peruukki-standings-2025-10-07.json', '{"standings":[]}'],
    ] as const)
      writeFileSync(join(single, name), text);

    const [said, unpacked] = await recordedHockey(root, replay, folder);
    expect(said).toBe('5 answers of the NHL unpacked');
    const read = (path: string) => readFileSync(join(unpacked ?? '', path), 'utf8');
    expect(read('v1/roster/TOR/20242025.json')).toBe('{"forwards":[]}');
    expect(read('v1/standings/2025-10-07.json')).toBe('{"standings":[]}');
    expect(read('stats/rest/en/team.json')).toBe('{"data":[]}');
    expect(await recordedHockey(root, replay, folder)).toEqual(['unpacked before', unpacked]);
  });

  it('is read where it lies unpacked, and missed in words where it does not lie at all', async () => {
    const [replay, folder] = [emptyFolder(), emptyFolder()];
    const [said, nowhere] = await recordedHockey(root, replay, folder);
    expect(said).toMatch(/^none: .*hockey holds neither api nor api-2025-10$/);
    mkdirSync(join(replay, 'hockey/api'), { recursive: true });
    expect([nowhere, await recordedHockey(root, replay, folder)]).toEqual([
      undefined,
      ['answers of the NHL', undefined],
    ]);
  });
});
