import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readResults } from './results.js';

const piece = (values: readonly unknown[], partial: boolean) =>
  `${JSON.stringify({ results: [{ statement_id: 1, series: [{ name: 'm', columns: ['time', 'f'], values: [values] }], ...(partial && { partial }) }] })}\n`;

async function read(...parts: readonly string[]): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const { statement, values } of readResults(Readable.from(parts.map((part) => Buffer.from(part))))) {
    all.push([statement, ...values]);
  }
  return all;
}

describe('an answer of InfluxDB', () => {
  it('is read in pieces, wherever they are cut', async () => {
    const whole = piece([1, 'é'], true) + piece([2, 0.5], false);
    const expected = [[1, [1, 'é']], [1, [2, 0.5]]]; // prettier-ignore
    for (let cut = 1; cut < whole.length; cut++) {
      expect(await read(whole.slice(0, cut), whole.slice(cut))).toEqual(expected);
    }
  });

  it.each([
    ['behind a piece', [piece([1, 1], true)]],
    ['within a piece', [piece([1, 1], true), piece([2, 2], false).slice(0, 40)]],
    ['before the first', []],
  ])('[R01] that ends too early, %s, is an error', async (_, parts) => {
    await expect(read(...parts)).rejects.toThrow('the answer of InfluxDB ended too early');
  });

  it.each([
    ['of all', '{"error":"timeout"}\n'],
    ['of a statement', '{"results":[{"statement_id":0,"error":"timeout"}]}\n'],
  ])('[R01] with an error %s is an error, also behind good pieces', async (_, fault) => {
    await expect(read(piece([1, 1], true), fault)).rejects.toThrow('InfluxDB could not answer: timeout');
  });
});
