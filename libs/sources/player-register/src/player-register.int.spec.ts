import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registerSettings } from './register.settings.js';
import { people } from './player-register.source.js';

const data = process.env['FIELDHOUSE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const file = `${data}/pitches/register/people_mlb.csv.gz`;
const where = existsSync(file) ? describe : describe.skip;

where('the register of the major leagues (needs the folder of FIELDHOUSE_DATA)', () => {
  it('[A44] resolves the ids of 24,889 people, without an id at two of them', async () => {
    const { ctx } = createTestContext({
      settings: registerSettings.parse({ folder: '/register' }),
      files: { 'people_mlb.csv.gz': readFileSync(file) },
    });
    const [slice] = await people.slices(ctx, null);
    const raws = [];
    for await (const raw of people.read(slice!, ctx)) raws.push(raw);
    const out = raws.flatMap((raw) => [...people.translate(raw)]);
    const claims = out.filter((each) => 'claim' in each);
    expect([raws.length, out.filter((each) => 'finding' in each).length]).toEqual([24_889, 0]);
    expect(claims.length).toBeGreaterThan(24_800);
    expect(claims.filter((claim) => claim.ids.includes('mlbam:545361')).map((claim) => claim.ids)).toEqual([
      ['retrosheet:troum001', 'bbref:troutmi01', 'mlbam:545361'],
    ]);
    const seasons = out.filter((each) => 'of' in each && each.of.kind === 'registered-season');
    expect(seasons.length).toBeGreaterThan(30_000);
    expect(await people.slices(ctx, people.advance(null, slice!))).toEqual([]);
    const other = createTestContext({
      settings: registerSettings.parse({ folder: '/register', seasonsFrom: 1990 }),
      files: { 'people_mlb.csv.gz': readFileSync(file) },
    });
    expect(await people.slices(other.ctx, people.advance(null, slice!))).toHaveLength(1);
  });
});
