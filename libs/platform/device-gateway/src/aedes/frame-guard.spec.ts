import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { FrameGuard } from './frame-guard.js';

function header(length: number): number[] {
  const bytes = [0x32];
  for (let left = length; ;) {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low | 0x80 : low);
    if (left === 0) return bytes;
  }
}

const packet = (length: number): number[] => [...header(length), ...Array.from({ length }, (_, i) => i % 256)];

/** Fed in pieces; the number of bytes in front of which it said no, or null. */
function stopsAt(bytes: readonly number[], cuts: readonly number[]): number | null {
  const guard = new FrameGuard(100, 1_000);
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].toSorted((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    if (!guard.allows(Uint8Array.from(bytes.slice(from, end)))) return from;
    from = end;
  }
  return null;
}

describe('the length of packets', () => {
  const cuts = fc.array(fc.nat(5_000), { maxLength: 12 });

  it('[D01] may be up to the limit, however they come in', () => {
    const lengths = fc.tuple(fc.nat(100), fc.array(fc.nat(1_000), { maxLength: 5 }));
    fc.assert(
      fc.property(lengths, cuts, ([first, others], where) => {
        expect(stopsAt([first, ...others].flatMap(packet), where)).toBeNull();
      }),
    );
  });

  it('[D01] ends the connection at the header of the first that is longer', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1_001, max: 300_000 }), cuts, (first, length, where) => {
        expect(stopsAt([...packet(first), ...header(length)], where)).not.toBeNull();
      }),
    );
    expect(stopsAt(header(101), [])).toBe(0);
  });

  it('[D01] is no length when it goes on for more than four bytes', () => {
    expect(stopsAt([0x32, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], [])).toBe(0);
  });
});
