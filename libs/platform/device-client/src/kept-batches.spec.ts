import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { KeptBatches } from './kept-batches.js';

const batch = (lastSequence: number) => ({
  firstSequence: lastSequence,
  lastSequence,
  samples: 1,
  encode: () => new Uint8Array(),
});

type Step = 'add' | 'send' | 'cut' | 'receipt';
const steps = fc.array(fc.constantFrom<Step>('add', 'add', 'send', 'send', 'send', 'cut', 'receipt'), {
  maxLength: 300,
});

describe('what a device keeps', () => {
  it('[L12] arrives whole and in order, whatever is cut between sending and receipt', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.boolean()), (plan, losses) => {
        const kept = new KeptBatches(1e6);
        let [added, stored] = [0, -1];
        /** Sent over the connection there is, and not stored yet: a cut loses it. */
        let underWay: number[] = [];
        const arrive = () => {
          for (const sequence of underWay) {
            // A gap would be a loss: what is new is the next.
            expect(sequence).toBeLessThanOrEqual(stored + 1);
            stored = Math.max(stored, sequence);
          }
          underWay = [];
        };
        const take: Record<Step, () => void> = {
          add: () => kept.add(batch(added++)),
          send: () => underWay.push(...[kept.next()?.lastSequence].filter((sequence) => sequence !== undefined)),
          cut: () => {
            if (losses.next().value) underWay = underWay.slice(0, Math.floor(underWay.length / 2));
            arrive();
            kept.rewind();
          },
          receipt: () => {
            arrive();
            kept.receive(stored);
          },
        };
        for (const step of plan) take[step]();
        take.cut();
        for (let next = kept.next(); next !== undefined; next = kept.next()) underWay.push(next.lastSequence);
        arrive();
        expect(stored).toBe(added - 1);
        kept.receive(stored);
        expect(kept.samples).toBe(0);
      }),
    );
  });

  it('gives up the oldest where there is no room, and counts them', () => {
    const kept = new KeptBatches(2);
    for (const sequence of [0, 1, 2]) kept.add(batch(sequence));
    expect([kept.next()?.lastSequence, kept.samples, kept.lost]).toEqual([1, 2, 1]);
  });
});
