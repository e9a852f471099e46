import { describe, expect, it } from '@jest/globals';
import { abortable, untilAborted } from './abortable.js';

async function* numbers() {
  yield 1;
  await new Promise(() => undefined);
}

describe('abortable', () => {
  it('ends within a moment although the plugin hangs in an await', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const number of abortable(numbers(), stop.signal)) seen.push(number);
    })();
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(reading).rejects.toThrow('stopped');
    expect(seen).toEqual([1]);
  });

  it('lets go of a promise that never settles', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(untilAborted(new Promise(() => undefined), stop.signal)).rejects.toThrow('stopped');
    expect(await untilAborted(Promise.resolve(3), new AbortController().signal)).toBe(3);
  });
});
