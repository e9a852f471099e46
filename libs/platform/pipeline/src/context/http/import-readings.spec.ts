import { NotFoundError, TransientError, type RawObject } from '@fieldhouse/plugin-kit';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultArchiveLimits } from '../archive/archive-limits.js';
import { rawObject } from '../raw-object.js';
import type { Kept, KnownRawObject } from '../raw-store.js';
import { ImportReadings, type OpenReadings } from './import-readings.js';

function kept(address: string, said: number): Kept {
  const bytes = Buffer.from(String(said));
  const object = rawObject(address, bytes, 'text/plain', defaultArchiveLimits);
  const { hash } = object;
  return { known: { address, hash, bytes: bytes.length, mediaType: null, fetchedAt: new Date(said) }, object };
}

/** The runs of an import, and an upstream that never says the same twice, and answers when it is told to. */
function importOf() {
  const open: OpenReadings = new Map();
  const committed = new Map<string, KnownRawObject>();
  const said = new Map<string, Kept>();
  const waiting: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const asked: string[] = [];
  const again = async (known: KnownRawObject) => said.get(known.hash) ?? null;
  return {
    open,
    said,
    waiting,
    asked,
    run(importId = 'import-1') {
      const abort = new AbortController();
      const readings = new ImportReadings(importId, async (address) => committed.get(address) ?? null, open);
      const ask = (address: string) => async () => {
        const number = asked.push(address);
        await new Promise<void>((answer, fail) => {
          waiting.push({ answer, fail });
          abort.signal.addEventListener('abort', () => fail(abort.signal.reason as Error));
        });
        const answer = kept(address, number);
        said.set(answer.known.hash, answer);
        return answer;
      };
      const textOf = async (reading: Promise<RawObject>) => (await reading).text();
      return {
        abort,
        lead: (address: string) => textOf(readings.lead(address, ask(address))),
        join: (address: string) => textOf(readings.join(address, { ask: ask(address), again, signal: abort.signal })),
        end() {
          for (const { known } of said.values()) committed.set(known.address, known);
          readings.close();
        },
      };
    },
  };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('what the runs of an import read at the same time', () => {
  it('[B20] is asked for once, and once more for each time that nothing came of it', async () => {
    const address = fc.constantFrom('a', 'b');
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ what: fc.constant('join'), address }) },
      { weight: 2, arbitrary: fc.constant({ what: 'answer' }) },
      { weight: 1, arbitrary: fc.constant({ what: 'fail' }) },
      { weight: 1, arbitrary: fc.constant({ what: 'end' }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { run, waiting, asked, open } = importOf();
        const runs: { readonly one: ReturnType<typeof run>; read: Promise<string>; over: boolean }[] = [];
        let failed = 0;
        for (const { what, address = '' } of steps as readonly { what: string; address?: string }[]) {
          if (what === 'answer') waiting.shift()?.answer();
          if (what === 'fail' && waiting.length > 0) failed += 1;
          if (what === 'fail') waiting.shift()?.fail(new TransientError('away'));
          if (what === 'end') for (const { one, over } of runs) if (over) one.end();
          if (what === 'join') {
            const one = run();
            const entry = { one, read: one.join(address), over: false };
            entry.read.catch(() => undefined).finally(() => (entry.over = true));
            runs.push(entry);
          }
          await turn();
        }
        while (waiting.length > 0) {
          waiting.shift()!.answer();
          await turn();
        }
        const told = await Promise.allSettled(runs.map(({ read }) => read));
        expect(told.filter(({ status }) => status === 'rejected')).toHaveLength(failed);
        const answers = new Set(told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
        expect(asked.length).toBe(answers.size + failed);
        expect(answers.size).toBeLessThanOrEqual(new Set(asked).size);
        for (const { one } of runs) one.end();
        expect(open.size).toBe(0);
      }),
    );
  });

  it('joins who asks in any case, but asks again in any case', async () => {
    const { run, waiting, asked } = importOf();
    const led = run().lead('a');
    const joined = run().join('a');
    waiting.shift()!.answer();
    expect([await led, await joined]).toEqual(['1', '1']);
    const again = run().lead('a');
    waiting.shift()!.answer();
    expect([await again, asked.length]).toEqual(['2', 2]);
  });

  it('is told of an address where there is nothing, as long as the run that was told goes on', async () => {
    const { run, waiting, asked } = importOf();
    const first = run();
    const both = [first.join('a'), run().join('a')];
    await turn();
    waiting.shift()!.fail(new NotFoundError('a: answered 404'));
    for (const one of both) await expect(one).rejects.toThrow(NotFoundError);
    await expect(run().join('a')).rejects.toThrow(NotFoundError);
    expect(asked).toEqual(['a']);
    first.end();
    void run().join('a');
    await turn();
    expect(asked).toEqual(['a', 'a']);
  });

  it('is asked for by who waits, where the one that asked is taken away; who waits can be taken away too', async () => {
    const { run, waiting, asked } = importOf();
    const [first, second, third] = [run(), run(), run()];
    const reads = [first, second, third].map((one) => one.join('a'));
    await turn();
    third.abort.abort(new Error('cancelled'));
    await expect(reads[2]).rejects.toThrow('cancelled');
    first.abort.abort(new Error('cancelled'));
    await expect(reads[0]).rejects.toThrow('cancelled');
    await turn();
    waiting.at(-1)!.answer();
    expect([await reads[1], asked]).toEqual(['2', ['a', 'a']]);
  });

  it('is asked for where it is in the lake no longer, and by another import', async () => {
    const { run, waiting, asked, said } = importOf();
    const first = run().join('a');
    await turn();
    waiting.shift()!.answer();
    await first;
    void run('import-2').join('a');
    await turn();
    expect(asked).toEqual(['a', 'a']);
    said.clear();
    void run().join('a');
    await turn();
    expect(asked).toEqual(['a', 'a', 'a']);
  });
});
