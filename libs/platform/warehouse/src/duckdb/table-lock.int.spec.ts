import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockedTable } from './table-lock.js';

const holder = fileURLToPath(new URL('testing/lock-holder.fixture.ts', import.meta.url));
const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;

describe('the lock of a table', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldhouse-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lets one work after another within a program, also after one that failed', async () => {
    const seen: string[] = [];
    const work = (name: string) =>
      lockedTable(folder, async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(`${name} out`);
        if (name === 'b') throw new Error('b fails');
      });
    const ended = await Promise.allSettled(['a', 'b', 'c'].map(work));
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('[L12] is held against other programs, and free once its holder was killed', async () => {
    const child = fork(holder, [folder], { execArgv: ['--import', sources] });
    await once(child, 'message');
    let mine = false;
    const waiting = lockedTable(folder, async () => {
      mine = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mine).toBe(false);
    child.kill('SIGKILL');
    await waiting;
    expect(mine).toBe(true);
  });
});
