import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { LakeAddressError } from '../address.js';
import { LakeDamageError, type Lake, type LakeObject } from '../lake.port.js';

/** An empty lake for the suite. */
export interface StartedLake {
  readonly lake: Lake;
  /** Spoils what is stored under the address, behind the lake's back. */
  damage(address: string): Promise<void>;
  stop(): Promise<void>;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

async function all(objects: AsyncIterable<LakeObject>): Promise<readonly string[]> {
  const addresses: string[] = [];
  for await (const object of objects) addresses.push(object.address);
  return addresses;
}

/** What every lake promises. An adapter's spec calls this with a way to start it. */
export function describeLake(name: string, start: () => Promise<StartedLake>): void {
  describe(`the lake ${name}`, () => {
    let started: StartedLake;
    let lake: Lake;
    beforeAll(async () => {
      started = await start();
      lake = started.lake;
    });
    afterAll(() => started?.stop());

    it('gives back what was put, with its size and SHA-256', async () => {
      const put = await lake.put('basic/one.txt', bytesOf('one'));
      expect(put).toEqual({ address: 'basic/one.txt', bytes: 3, hash: hashOf('one') });
      expect(textOf(await lake.get('basic/one.txt'))).toBe('one');
    });

    it('keeps an empty object and every byte value', async () => {
      await lake.put('basic/empty', new Uint8Array());
      const bytes = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
      await lake.put('basic/bytes', bytes);
      expect(new Uint8Array((await lake.get('basic/bytes'))!)).toEqual(bytes);
      expect((await lake.get('basic/empty'))!.byteLength).toBe(0);
    });

    it('knows nothing of an address that was never put', async () => {
      expect(await lake.get('never/put')).toBeNull();
      expect(await lake.versions('never/put')).toEqual([]);
      expect(await lake.get('never/put', hashOf('x'))).toBeNull();
    });

    it('does nothing when the same bytes are put again', async () => {
      for (let i = 0; i < 3; i++) await lake.put('again/x', bytesOf('same'));
      expect(await lake.versions('again/x')).toEqual([{ address: 'again/x', bytes: 4, hash: hashOf('same') }]);
    });

    it('keeps other bytes as a new version and gives the newest, or the one asked for', async () => {
      for (const text of ['first', 'second', 'third']) await lake.put('versions/x', bytesOf(text));
      expect((await lake.versions('versions/x')).map(({ hash }) => hash)).toEqual(
        ['first', 'second', 'third'].map(hashOf),
      );
      expect(textOf(await lake.get('versions/x'))).toBe('third');
      expect(textOf(await lake.get('versions/x', hashOf('second')))).toBe('second');
      expect(await lake.get('versions/x', hashOf('fourth'))).toBeNull();
    });

    it('takes a return to earlier bytes for the newest version', async () => {
      for (const text of ['old', 'new', 'old']) await lake.put('return/x', bytesOf(text));
      expect(textOf(await lake.get('return/x'))).toBe('old');
      expect((await lake.versions('return/x')).map(({ hash }) => hash)).toEqual(['old', 'new', 'old'].map(hashOf));
    });

    it('lists a folder and not its namesakes, each address once with its newest version, in order', async () => {
      for (const address of ['l/b/2', 'l/b-2', 'l/b', 'l/b.1', 'l/a', 'l/é', 'l/b/10', 'l2/x', 'l/b/2/z', 'l/z y?&=']) {
        await lake.put(address, bytesOf('old'));
        await lake.put(address, bytesOf(address));
      }
      expect(await all(lake.list('l'))).toEqual(
        ['l/a', 'l/b', 'l/b-2', 'l/b.1', 'l/b/10', 'l/b/2', 'l/b/2/z', 'l/z y?&=', 'l/é'], // prettier-ignore
      );
      expect(await all(lake.list('l/b'))).toEqual(['l/b/10', 'l/b/2', 'l/b/2/z']);
      expect(await all(lake.list('none'))).toEqual([]);
      expect(await all(lake.list(''))).toEqual(expect.arrayContaining(['l/a', 'l2/x']));
      for await (const object of lake.list('l')) expect(object.hash).toBe(hashOf(object.address));
    });

    it.each([
      '',
      '/',
      '/etc/passwd',
      'a/../b',
      '..',
      '../x',
      'a/./b',
      'a//b',
      'a/',
      'a\\..\\b',
      'a\u0000b',
      'a\nb',
      '\ud800',
      'x'.repeat(151),
      'a/'.repeat(500) + 'a',
    ])('refuses the address %j', async (address) => {
      await expect(lake.put(address, bytesOf('x'))).rejects.toThrow(LakeAddressError);
      await expect(lake.get(address)).rejects.toThrow(LakeAddressError);
      await expect(lake.versions(address)).rejects.toThrow(LakeAddressError);
    });

    it.each(['/', '../x', 'a//b', 'a/'])('refuses to list the folder %j', async (folder) => {
      await expect(all(lake.list(folder))).rejects.toThrow(LakeAddressError);
    });

    it('refuses to hand out bytes that no longer match their hash', async () => {
      await lake.put('damage/x', bytesOf('as upstream said it'));
      await started.damage('damage/x');
      await expect(lake.get('damage/x')).rejects.toThrow(LakeDamageError);
    });

    it('takes many writers at once without losing or mixing anything', async () => {
      const texts = Array.from({ length: 20 }, (_, i) => `text ${i % 5}`);
      await Promise.all(texts.map((text) => lake.put('race/x', bytesOf(text))));
      const kept = new Set((await lake.versions('race/x')).map(({ hash }) => hash));
      expect(kept).toEqual(new Set(texts.map(hashOf)));
      for (const hash of kept) expect(await lake.get('race/x', hash)).not.toBeNull();
    });

    it('behaves like a map from address to the bytes put last', async () => {
      const part = fc.string({
        minLength: 1,
        maxLength: 8,
        unit: fc.constantFrom('a', 'B', '.', '-', '#', '%', 'ü', ' '),
      });
      const address = fc.array(
        part.filter((p) => p !== '.' && p !== '..'),
        { minLength: 1, maxLength: 3 },
      );
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(address, fc.string({ maxLength: 3 })), { maxLength: 12 }), async (puts) => {
          const folder = `property/${round++}`;
          const model = new Map<string, string>();
          for (const [parts, text] of puts) {
            const at = [folder, ...parts].join('/');
            model.set(at, text);
            await lake.put(at, bytesOf(text));
          }
          for (const [at, text] of model) expect(textOf(await lake.get(at))).toBe(text);
          expect(new Set(await all(lake.list(folder)))).toEqual(new Set(model.keys()));
        }),
        { numRuns: 25 },
      );
    }, 120_000);
  });
}
