import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from './identity.js';
import { sha256 } from './sha256.js';

describe('sha256', () => {
  it('gives the standard digest for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('idOf', () => {
  it('is a version 8 UUID that depends on the kind and on where the key parts end', () => {
    expect(idOf('game', 'a', 'bc')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf('game', 'a', 'bc')).toBe(idOf('game', 'a', 'bc'));
    expect(idOf('game', 'a', 'bc')).not.toBe(idOf('game', 'ab', 'c'));
    expect(idOf('game', 'a')).not.toBe(idOf('club', 'a'));
  });
});
