import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { batches } from './batches.js';

async function* items(...some: readonly (number | 'pause' | 'fail')[]) {
  for (const item of some) {
    if (item === 'pause') await pause(60);
    else if (item === 'fail') throw new Error('broken');
    else yield item;
  }
}

async function all(source: AsyncIterator<number>, size: number): Promise<(readonly number[])[]> {
  const found: (readonly number[])[] = [];
  for await (const batch of batches(source, size, 20)) found.push(batch);
  return found;
}

describe('batches', () => {
  it('hold at most so many items, in order', async () => {
    expect(await all(items(1, 2, 3, 4, 5), 2)).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('do not wait long for a full one', async () => {
    expect(await all(items(1, 'pause', 2, 3), 10)).toEqual([[1], [2, 3]]);
  });

  it('give what came before an error first', async () => {
    const source = batches(items(1, 2, 'fail'), 10, 20);
    expect((await source.next()).value).toEqual([1, 2]);
    await expect(source.next()).rejects.toThrow('broken');
  });
});
