import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Answers } from './answers.js';
import type { Reader } from './reader.js';

describe('Answers', () => {
  let newest: Date | null;
  let late: { source: string }[];
  let looks: number;
  let answers: Answers;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') });
    [newest, late, looks] = [new Date('2026-11-01T00:00:00Z'), [], 0];
    const rows = (statement: { render: (placeholder: () => string) => { text: string } }) => {
      if (!statement.render(() => '?').text.includes('max(w.at)')) return Promise.resolve(late);
      looks++;
      return Promise.resolve([{ newest, marks: 1 }]);
    };
    answers = new Answers({ rows } as unknown as Reader);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('makes an answer once, also for callers that ask at the same time, and looks at the watermarks once a second', async () => {
    let made = 0;
    const make = () => Promise.resolve(++made);
    expect(await Promise.all([answers.of('a', make), answers.of('a', make)])).toEqual([1, 1]);
    expect(await answers.of('a', make)).toBe(1);
    expect(await answers.of('b', make)).toBe(2);
    expect(looks).toBe(1);
    jest.advanceTimersByTime(1100);
    expect(await answers.of('a', make)).toBe(1);
    expect(looks).toBe(2);
  });

  it('makes it anew once a watermark has moved, and once a source is late', async () => {
    let made = 0;
    const make = () => Promise.resolve(++made);
    await answers.of('a', make);
    newest = new Date('2026-11-02T00:00:00Z');
    jest.advanceTimersByTime(1100);
    expect(await answers.of('a', make)).toBe(2);
    late = [{ source: 'retrosheet' }];
    jest.advanceTimersByTime(1100);
    expect(await answers.of('a', make)).toBe(3);
    expect([...(await answers.lateSources())]).toEqual(['retrosheet']);
  });

  it('does not keep what failed', async () => {
    await expect(answers.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(answers.of('a', () => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
