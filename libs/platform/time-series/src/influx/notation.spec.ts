import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { identifier, inLine, literal, storedTag, tagOf } from './notation.js';

const text = fc.string({ unit: 'binary', maxLength: 20 });

describe('how a text is written for InfluxDB', () => {
  it('[D02] as a tag comes back as it was, and holds nothing that the line protocol cannot say', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: fc.constantFrom('%', '\\', '\n', ' ', ',', '2', '5') })),
        (value) => {
          const stored = storedTag(value);
          expect(tagOf(stored)).toBe(value);
          expect(stored).not.toMatch(/^$|[\\\p{C}]/u);
          expect(inLine(stored)).toMatch(/^([^ ,=\\]|\\[ ,=])+$/u);
        },
      ),
    );
    expect(storedTag('2026-11-25 final, "Süd" 50%')).toBe('2026-11-25 final, "Süd" 50%25');
    expect(inLine('a, b=c')).toBe('a\\,\\ b\\=c');
  });

  it('[D02] in a statement ends where it ends', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(literal(value)).toMatch(/^'([^'\\]|\\['\\])*'$/u);
        expect(identifier(value)).toMatch(/^"([^"\\]|\\["\\])*"$/u);
      }),
    );
    expect(literal(`it's \\`)).toBe(`'it\\'s \\\\'`);
  });
});
