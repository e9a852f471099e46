import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, describeProcessor } from '@fieldhouse/plugin-kit/testing';
import { defaultEntries } from './default-body-map.js';
import { injuryAreas } from './injury-areas.processor.js';

const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const stintOf = (number: number) => `01890f3c-5a2b-7c4d-9e1f-00000000000${number}`;
const stint = (number: number, text: string) =>
  ({ of: 'injury-stint', row: { stint: stintOf(number), seasonId, text } }) as InputRow;

function recordsBy(entries: readonly unknown[], ...rows: readonly InputRow[]) {
  const settings = injuryAreas.parameters.parse({ entries });
  const { ctx } = createTestContext({ settings });
  return injuryAreas.process(rows, {}, ctx).out.map(({ of, row }) => ({ kind: of.kind, ...row }));
}

const two = stint(1, 'Strained left calf and right ankle sprain');

describe('injury areas', () => {
  it('[A21] keep a reading a stint, and each of its areas once', () => {
    expect(recordsBy(defaultEntries, two)).toEqual([
      {
        kind: 'injury-reading',
        stint: stintOf(1),
        seasonId,
        side: 'left',
        part: 'calf',
        area: 'lower-leg',
        injuryKind: 'strain',
        areas: ['lower-leg', 'ankle'],
      },
      { kind: 'stint-area', stint: stintOf(1), seasonId, area: 'lower-leg' },
      { kind: 'stint-area', stint: stintOf(1), seasonId, area: 'ankle' },
    ]);
  });

  it('[A17] map old stints anew by a changed map', () => {
    const entries = defaultEntries.map((entry) => (entry.word === 'calf' ? { ...entry, area: 'knee' } : entry));
    expect(recordsBy(entries, two).filter(({ kind }) => kind === 'stint-area')).toMatchObject([
      { area: 'knee' },
      { area: 'ankle' },
    ]);
  });

  it('[A20] list a stint of which no area is known as such', () => {
    expect(recordsBy(defaultEntries, stint(1, ''), stint(2, 'Surgery'))).toMatchObject([
      { kind: 'injury-reading', area: 'unknown', injuryKind: 'none', areas: ['unknown'] },
      { kind: 'stint-area', area: 'unknown' },
      { kind: 'injury-reading', area: 'unknown', injuryKind: 'surgery', areas: ['unknown'] },
      { kind: 'stint-area', area: 'unknown' },
    ]);
  });
});

describeProcessor(injuryAreas, {
  folder: import.meta.url,
  parameters: { entries: [{ word: 'rotator cuff', area: 'shoulder' }] },
  partitions: [[two, stint(2, ''), stint(3, 'Right rotator cuff and elbow surgery')]],
});
describeProcessor(injuryAreas, { folder: import.meta.url, partitions: [[two]] });
