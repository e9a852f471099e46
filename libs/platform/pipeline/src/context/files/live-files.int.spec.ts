import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineSource, PermanentError } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { tinyLeague } from '../../testing/tiny-league/tiny-league.source.js';
import { openContext } from '../testing/open-context.js';
import { zipOf } from '../testing/zip-writer.js';

const folderReader = defineSource({
  manifest: { ...tinyLeague.manifest, id: 'folder-reader' },
  settings: z.strictObject({
    folder: z.string().nullable().meta({ title: 'Folder', description: 'Where files lie.' }),
  }),
  files: ({ folder }) => folder,
  check: async () => ({ ok: true }),
  feeds: [],
});

describe('files of the context', () => {
  let root: string;
  beforeAll(async () => {
    const outside = await mkdtemp(join(tmpdir(), 'fieldhouse-files-'));
    root = join(outside, 'inside');
    await mkdir(join(root, 'teams'), { recursive: true });
    await writeFile(join(root, '2019ANA.EVA'), 'id,ANA201904040\n');
    await writeFile(join(root, 'teams', 'TEAM2019'), 'ANA,A,Los Angeles,Angels\n');
    await writeFile(join(outside, 'secret.txt'), 'not yours');
    await symlink('../secret.txt', join(root, 'link'));
    await symlink('..', join(root, 'up'));
    await writeFile(
      join(outside, 'same.zip'),
      zipOf({ '2019ANA.EVA': 'id,ANA201904040\n', 'teams/TEAM2019': 'ANA,A,Los Angeles,Angels\n' }),
    );
  });
  afterAll(() => rm(join(root, '..'), { recursive: true, force: true }));

  const open = (folder: string | null = root) => openContext(folderReader, { folder });

  it('are listed sorted, below the root, filtered, without links', async () => {
    const { ctx } = open();
    expect(await ctx.files.list()).toEqual(['2019ANA.EVA', 'teams/TEAM2019']);
    expect(await ctx.files.list(/\.EV[ANE]$/g)).toEqual(['2019ANA.EVA']);
  });

  it('are in the lake and recorded when the plugin gets them', async () => {
    const { ctx, lake, observed } = open();
    const file = await ctx.files.read('teams/TEAM2019');
    expect(file.text()).toBe('ANA,A,Los Angeles,Angels\n');
    expect([...lake.objects.keys()]).toEqual(['folder-reader/files/teams/TEAM2019']);
    expect(observed.raw).toMatchObject([{ address: 'folder-reader/files/teams/TEAM2019', hash: file.hash, bytes: 25 }]);
  });

  it.each([
    '../secret.txt',
    'teams/../../secret.txt',
    '/etc/passwd',
    'link',
    'up/secret.txt',
    'teams',
    '',
    '.',
    'a\\..\\b',
    'a\0',
    'none',
  ])('refuse the path %j', async (path) => {
    const { ctx, lake } = open();
    await expect(ctx.files.read(path)).rejects.toThrow(PermanentError);
    expect(lake.objects.size).toBe(0);
  });

  it('are the same from a zip archive and from a folder', async () => {
    const [folder, archive] = [open(), open(join(root, '..', 'same.zip'))];
    expect(await archive.ctx.files.list()).toEqual(await folder.ctx.files.list());
    for (const path of await folder.ctx.files.list()) {
      const [a, b] = [await archive.ctx.files.read(path), await folder.ctx.files.read(path)];
      expect([a.address, a.hash]).toEqual([b.address, b.hash]);
    }
    await expect(archive.ctx.files.read('none')).rejects.toThrow(PermanentError);
    await archive.close();
  });

  it('say which setting names what is not there', async () => {
    await expect(open('/no/such/folder').ctx.files.list()).rejects.toThrow('/no/such/folder');
    await expect(open(null).ctx.files.read('x')).rejects.toThrow(PermanentError);
    expect(await open(null).ctx.files.list()).toEqual([]);
  });

  it('come from the lake alone in a replay, the list too', async () => {
    const live = open();
    await live.ctx.files.read('2019ANA.EVA');
    const { ctx } = live.replay();
    expect(await ctx.files.list()).toEqual(['2019ANA.EVA']);
    expect((await ctx.files.read('2019ANA.EVA')).text()).toBe('id,ANA201904040\n');
    await expect(ctx.files.read('teams/TEAM2019')).rejects.toThrow(PermanentError);
  });
});
