import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PermanentError } from '@fieldhouse/plugin-kit';
import * as fc from 'fast-check';
import { defaultArchiveLimits } from './archive/archive-limits.js';
import { rawObject } from './raw-object.js';
import { zipOf } from './testing/zip-writer.js';

const object = (bytes: Uint8Array, limits = defaultArchiveLimits) => rawObject('a/x.zip', bytes, null, limits);
const refused = (bytes: Uint8Array, limits = defaultArchiveLimits) =>
  expect(object(bytes, limits).unpack()).rejects.toThrow(PermanentError);

describe('the text of a raw object', () => {
  it.each([
    ['UTF-8', Buffer.from('Peña'), undefined, 'Peña'],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeffPeña'), undefined, 'Peña'],
    ['Windows-1252, where it is no UTF-8', Buffer.from('Pe\xf1a \x80', 'latin1'), undefined, 'Peña €'],
    ['UTF-16 by its mark', Buffer.from('\ufeffPeña', 'utf16le'), undefined, 'Peña'],
    ['big-endian UTF-16 by its mark', Buffer.from('\ufeffPeña', 'utf16le').swap16(), undefined, 'Peña'],
    ['the encoding it is told', Buffer.from('Pe\xf1a', 'latin1'), 'latin1', 'Peña'],
    ['an empty text', Buffer.alloc(0), undefined, ''],
  ])('is read as %s', (_, bytes, encoding, text) => {
    expect(object(bytes).text(encoding)).toBe(text);
  });

  it('refuses an encoding that does not exist', () => {
    expect(() => object(Buffer.from('x')).text('klingon')).toThrow(PermanentError);
  });
});

describe('unpacking a raw object', () => {
  it('gives the entries of a zip archive by path, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?$/), fc.uint8Array()),
        async (files) => {
          const named = Object.fromEntries(
            Object.entries(files).filter(([path]) => !(`${path.split('/')[0]}` in files && path.includes('/'))),
          );
          const entries = await object(zipOf(named)).unpack();
          expect(entries.map(({ path }) => path)).toEqual(Object.keys(named).sort());
          for (const { path, bytes } of entries) expect(Buffer.from(bytes)).toEqual(Buffer.from(named[path]!));
        },
      ),
    );
  });

  it('takes gzip for one entry', async () => {
    const [entry] = await rawObject('pages/x.csv.gz', gzipSync('a,b'), null, defaultArchiveLimits).unpack();
    expect([entry!.path, entry!.text()]).toEqual(['x.csv', 'a,b']);
  });

  it.each(['../x', 'a/../../x', '/etc/passwd', 'C:\\x', '..\\x'])('refuses an archive with the path %j', (path) =>
    refused(zipOf({ [path]: 'x' })),
  );

  it('refuses a bomb by what it claims, before anything is unpacked', async () => {
    await refused(zipOf({ a: Buffer.alloc(2000) }), { ...defaultArchiveLimits, unpackedBytes: 1000 });
    await expect(object(zipOf({ a: Buffer.alloc(20_000_000) })).unpack()).rejects.toThrow('bomb');
    await expect(object(gzipSync(Buffer.alloc(20_000_000))).unpack()).rejects.toThrow('bomb');
    await refused(zipOf(Array.from({ length: 30 }, (_, i) => [`f${i}`, Buffer.alloc(900_000)] as const)));
  });

  it('refuses a bomb that claims to be small', () => refused(zipOf({ a: Buffer.alloc(5000) }, { claimedSize: 10 })));

  it('refuses too many entries, one path twice, links, encryption', async () => {
    await refused(zipOf({ a: '', b: '', c: '' }), { ...defaultArchiveLimits, entries: 2 });
    await refused(
      zipOf([
        ['a', 'x'],
        ['a', 'y'],
      ]),
    );
    await refused(zipOf({ a: '/etc/passwd' }, { mode: 0o120777 }));
    await refused(zipOf({ a: 'x' }, { flags: 1 }));
  });

  it('refuses what is damaged, truncated or no archive, and nothing but that error ever comes out', async () => {
    const sound = zipOf({ a: 'some text', b: 'some more text' });
    await refused(zipOf({ a: 'some longer text '.repeat(9) }, { damage: true }));
    await refused(gzipSync('x'.repeat(1000)).subarray(0, 20));
    await refused(Buffer.from('plain text'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const bytes = Buffer.from(cut ? sound.subarray(0, at) : sound);
          if (!cut) bytes[at]! ^= flip;
          const error = await object(bytes)
            .unpack()
            .then(
              () => null,
              (cause: unknown) => cause,
            );
          expect(error === null || error instanceof PermanentError).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
