import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notes } from './transaction-notes.source.js';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const folder = join(data, 'baseball/transactions');
const where = existsSync(folder) ? describe : describe.skip;

where('the notes of 2009 to 2026 (needs the folder of FIELDHOUSE_DATA)', () => {
  it('are all read, each with an id of its own, and most with their club', async () => {
    const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    const { ctx } = createTestContext({ settings: { folder }, files });
    const refs = new Set<string>();
    let [read, withClub, unfit] = [0, 0, 0];
    for (const slice of await notes.slices(ctx, null)) {
      for await (const raw of notes.read(slice, ctx)) {
        if (!notes.raw.safeParse(raw).success) unfit++;
        if (raw.what === 'season') continue;
        const [out] = notes.translate(raw);
        if (out === undefined || !('of' in out)) throw new Error(`${JSON.stringify(raw)} gave no note`);
        read++;
        refs.add(notes.key(raw));
        if (out.row['club'] !== null) withClub++;
      }
    }
    expect([read, refs.size, unfit]).toEqual([148_973, 148_973, 0]);
    expect(withClub / read).toBeGreaterThan(0.6);
  });
});
