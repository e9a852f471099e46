import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { folderPrefix, parseVersionKey, versionKey } from './object-key.js';

const hash = 'a'.repeat(64);
const bytes = (text: string) => Buffer.from(text);
const unit = fc.constantFrom('a', ' ', '!', '"', '#', '-', '.', '0', 'é', '%', '𝄞', '～', '/');
const end = fc.string({ maxLength: 3, unit });
const part = fc
  .string({
    minLength: 1,
    maxLength: 6,
    unit: fc.constantFrom('a', ' ', '!', '"', '#', '-', '.', '0', 'é', '%', '𝄞', '～'),
  })
  .filter((text) => text !== '.' && text !== '..');
const address = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

describe('the key of an object in S3', () => {
  it('gives its address, number and hash back', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: 1, max: 9_999_999 }), (at, number) => {
        expect(parseVersionKey(versionKey(at, number, hash))).toMatchObject({ address: at, number, hash });
      }),
    );
  });

  it('sorts as its address does, byte by byte, whatever the versions', () => {
    fc.assert(
      fc.property(address, end, end, (begin, one, other) => {
        fc.pre(one !== other);
        const [a, b] = [begin + one, begin + other];
        const [first, second] = [versionKey(a, 999_999, hash), versionKey(b, 1, hash)];
        expect(Buffer.compare(bytes(first), bytes(second))).toBe(Buffer.compare(bytes(a), bytes(b)));
      }),
    );
  });

  it('lies in the folders of its address and in no others', () => {
    fc.assert(
      fc.property(address, address, (at, folder) => {
        expect(versionKey(at, 1, hash).startsWith(folderPrefix(folder))).toBe(at.startsWith(`${folder}/`));
      }),
    );
  });

  it.each(['', 'x', 'x!1.abc', `x!000001.${'g'.repeat(64)}`, `!000001.${hash}`])('is not %j', (key) => {
    expect(parseVersionKey(key)).toBeNull();
  });
});
