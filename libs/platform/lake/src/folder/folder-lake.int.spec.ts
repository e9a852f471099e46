import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeLake } from '../testing/describe-lake.js';
import { FolderLake } from './folder-lake.js';

const newFolder = () => mkdtemp(join(tmpdir(), 'fieldhouse-lake-'));

describeLake('in a folder', async () => {
  const root = await newFolder();
  return {
    lake: await FolderLake.open(root),
    async damage(address) {
      const folder = `${join(root, 'objects', ...address.split('/'))}#`;
      for (const name of await readdir(folder)) await writeFile(join(folder, name), 'spoilt');
    },
    stop: () => rm(root, { recursive: true, force: true }),
  };
});

describe('the lake in a folder', () => {
  let root: string;
  beforeAll(async () => {
    root = await newFolder();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('shows no half object after a writer was killed at any moment', async () => {
    await FolderLake.open(root);
    const writer = fileURLToPath(new URL('endless-writer.fixture.ts', import.meta.url));
    const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
    for (let kill = 0; kill < 5; kill++) {
      const child = spawn(process.execPath, ['--import', sources, writer, root, String(kill)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 15 * kill));
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const lake = await FolderLake.open(root);
    let seen = 0;
    for await (const object of lake.list('')) {
      expect((await lake.get(object.address))!.byteLength).toBe(300_000);
      seen++;
    }
    expect(seen).toBeGreaterThan(5);
  });

  it('clears away old drafts of killed writers, and leaves those of living ones', async () => {
    const lake = await FolderLake.open(root);
    await lake.put('x', new Uint8Array(1));
    const drafts = join(root, 'drafts');
    await writeFile(join(drafts, 'old'), 'half');
    await utimes(join(drafts, 'old'), 1, 1);
    await writeFile(join(drafts, 'living'), 'half');
    await FolderLake.open(root);
    const left = await readdir(drafts);
    expect(left).toContain('living');
    expect(left).not.toContain('old');
  });
});
