import { describe, expect, it } from '@jest/globals';
import type { BodyMapEntry } from './body-map.js';
import { bodyMapParameters } from './body-map.schema.js';
import { compileBodyMap } from './compiled-body-map.js';
import { defaultBodyMap, defaultEntries } from './default-body-map.js';
import { readInjury } from './injury.reader.js';

const areasBy = (entries: readonly BodyMapEntry[], text: string) => readInjury(text, compileBodyMap({ entries })).areas;
const faults = (entries: unknown) =>
  bodyMapParameters.safeParse({ entries }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the map of body parts', () => {
  it('[A17] is data: other entries read the same text otherwise', () => {
    const text = 'Left lat strain';
    expect(areasBy(defaultEntries, text)).toEqual(['back']);
    const changed = defaultEntries.map((entry) =>
      entry.word === 'lat' ? { ...entry, area: 'shoulder' as const } : entry,
    );
    expect(areasBy(changed, text)).toEqual(['shoulder']);
    const without = defaultEntries.filter(({ word }) => word !== 'lat');
    expect(areasBy(without, text)).toEqual(['unknown']);
    expect(areasBy([...defaultEntries, { word: 'Baxter muscle', area: 'foot' }], 'Torn baxter muscle')).toEqual([
      'foot',
    ]);
  });

  it('lets of two words that fit the longer one count', () => {
    const entries: BodyMapEntry[] = [
      { word: 'lower leg', area: 'lower-leg' },
      { word: 'leg', area: 'leg' },
      { word: 'lower leg artery', area: 'illness' },
    ];
    expect(areasBy(entries, 'Lower left leg bruise')).toEqual(['lower-leg']);
    expect(areasBy(entries, 'Lower leg artery')).toEqual(['illness']);
    expect(areasBy([...entries].reverse(), 'Lower left leg bruise')).toEqual(['lower-leg']);
    expect(areasBy(entries, 'Leg bruise')).toEqual(['leg']);
  });

  it('is by default the one delivered, which fits its own schema', () => {
    expect(bodyMapParameters.parse({})).toEqual(defaultBodyMap);
    expect(faults(defaultEntries)).toBeUndefined();
    expect(areasBy(bodyMapParameters.parse({}).entries, 'Right calf strain')).toEqual(['lower-leg']);
  });

  it('refuses entries that cannot mean anything, and says which', () => {
    const hand = { word: 'hand', area: 'hand' };
    expect(faults([])).toEqual([expect.stringContaining('entries')]);
    expect(faults([{ word: 'hand', area: 'wing' }])).toEqual([expect.stringContaining('entries.0.area')]);
    expect(faults([hand, { word: 'the left', area: 'hand' }])).toEqual([
      'entries.1.word: holds no word that names a part of the body',
    ]);
    expect(faults([{ word: 'hand = foot', area: 'hand' }])).toEqual([expect.stringContaining('may hold letters')]);
    expect(faults([hand, { word: 'foot', area: 'foot' }, { word: 'Hand', area: 'wrist' }])).toEqual([
      'entries.2.word: "Hand" stands twice, for hand and wrist; delete one',
    ]);
  });
});
