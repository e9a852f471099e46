import { sampleColumns } from '@fieldhouse/contracts/sensors';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ReceiptBook } from './receipt-book.js';

const message = (keptFrom: number | undefined, sequences: readonly number[], deviceSession = 's') => ({
  device: 'vest-1',
  deviceSession,
  ...(keptFrom !== undefined && { keptFrom }),
  metrics: ['speed' as const],
  samples: sampleColumns(
    sequences.map((sequence) => [sequence, 0, 1]),
    1,
  ),
});

/** Up to where it is settled, or the word that it has to come again. */
const given = (book: ReceiptBook, ...of: Parameters<typeof message>) =>
  book.missing('vest-1', message(...of))?.resend ?? book.settle('vest-1', message(...of)).upTo;

describe('the receipts of a device', () => {
  it('[L12] stop at a gap, until what was lost has come again', () => {
    const book = new ReceiptBook();
    expect(given(book, 0, [0, 1])).toBe(1);
    expect(given(book, 0, [4, 5])).toBe(true);
    expect(book.missing('vest-1', message(2, [6]))).toEqual({
      deviceSession: 's',
      upTo: 1,
      refused: 0,
      reason: null,
      resend: true,
    });
    expect(given(book, 2, [2, 3])).toBe(3);
    expect(given(book, 2, [4, 5])).toBe(5);
    expect(given(book, 2, [2, 3])).toBe(5);
    expect(given(book, 2, [6])).toBe(6);
  });

  it('[L12] ask for the beginning where it is missing, as a node does not know it that has just started', () => {
    expect(new ReceiptBook().missing('vest-1', message(0, [7, 8]))?.upTo).toBe(-1);
    expect(given(new ReceiptBook(), 7, [7, 8])).toBe(8);
    expect(new ReceiptBook().missing('vest-1', message(5, [7, 8]))?.upTo).toBe(4);
  });

  it('go over what the device has given up, and begin anew with its next session', () => {
    const book = new ReceiptBook();
    expect(given(book, 0, [0])).toBe(0);
    expect(given(book, 5, [5, 6])).toBe(6);
    expect(given(book, 0, [0], 't')).toBe(0);
  });

  it('take a device at its word that does not say what it keeps', () => {
    const book = new ReceiptBook();
    expect(given(book, undefined, [3, 4])).toBe(4);
    expect(given(book, undefined, [9])).toBe(9);
  });

  it('say what was refused, and why', () => {
    const receipt = new ReceiptBook().settle('vest-1', message(0, [0, 1]), 'not worn');
    expect(receipt).toEqual({ deviceSession: 's', upTo: 1, refused: 2, reason: 'not worn' });
  });

  it('[L12] never speak of what was not stored, whatever is lost on the way and whenever the node begins anew', () => {
    const step = fc.constantFrom('send', 'send', 'send', 'lose', 'rewind', 'restart');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let book = new ReceiptBook();
        let [next, kept] = [0, 0];
        const stored = new Set<number>();
        for (const what of steps) {
          if (what === 'restart') book = new ReceiptBook();
          if (what === 'rewind') next = kept;
          if (what === 'send' || what === 'lose') next += 1;
          if (what !== 'send') continue;
          const sent = message(kept, [next - 1]);
          if (book.missing('vest-1', sent) !== null) continue;
          // In order: what is stored for the first time is the next of all.
          expect(next - 1).toBeLessThanOrEqual(stored.size);
          stored.add(next - 1);
          kept = Math.max(kept, book.settle('vest-1', sent).upTo + 1);
          expect(kept).toBeLessThanOrEqual(stored.size);
        }
      }),
    );
  });
});
