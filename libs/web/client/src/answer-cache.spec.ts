import { describe, expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';

function watched(staleMs = 1000, entries = 10) {
  const clock = { now: 0 };
  return { clock, cache: new AnswerCache({ entries, staleMs, now: () => clock.now }) };
}

describe('the cache of answers', () => {
  it('asks once for equal questions at once', async () => {
    const { cache } = watched();
    let asked = 0;
    const ask = async () => ++asked;
    expect(await Promise.all([cache.get('a', 100, ask), cache.get('a', 100, ask)])).toEqual([1, 1]);
  });

  it('serves a stale answer while a new one is fetched, then the new one', async () => {
    const { cache, clock } = watched();
    let asked = 0;
    const ask = async () => ++asked;
    await cache.get('a', 100, ask);
    clock.now = 150;
    expect(await cache.get('a', 100, ask)).toBe(1);
    await Promise.resolve();
    expect(await cache.get('a', 100, ask)).toBe(2);
    expect(asked).toBe(2);
  });

  it('waits for a new answer when the old one is too old', async () => {
    const { cache, clock } = watched(1000);
    let asked = 0;
    const ask = async () => ++asked;
    await cache.get('a', 100, ask);
    clock.now = 1100;
    expect(await cache.get('a', 100, ask)).toBe(2);
  });

  it('keeps no error', async () => {
    const { cache } = watched();
    await expect(cache.get('a', 100, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.get('a', 100, async () => 'up')).toBe('up');
  });

  it('lets the least recently used answer go', async () => {
    const { cache } = watched(1000, 2);
    await cache.get('a', 100, async () => 1);
    await cache.get('b', 100, async () => 1);
    await cache.get('a', 100, async () => 1);
    await cache.get('c', 100, async () => 1);
    expect(cache.size).toBe(2);
    expect(await cache.get('a', 100, async () => 2)).toBe(1);
    expect(await cache.get('b', 100, async () => 2)).toBe(2);
  });
});
