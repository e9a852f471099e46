import { describe, expect, it } from '@jest/globals';
import { compileBodyMap } from './compiled-body-map.js';
import { defaultBodyMap } from './default-body-map.js';
import { readInjury } from './injury.reader.js';
import { haveRealInjuries, labelledInjuries, realInjuryTexts, reason } from './real-injuries.fixture.js';

const map = compileBodyMap(defaultBodyMap);

(haveRealInjuries ? describe : describe.skip)(`real injury texts${reason}`, () => {
  it('[T06] of the sample labelled by hand have side, part, area and kind right, all four, to at least 97 %', () => {
    const labelled = labelledInjuries();
    const right = labelled.filter(({ text, ...expected }) => {
      const { side, part, area, kind } = readInjury(text, map);
      const isPart = part?.toLowerCase() === expected.part?.toLowerCase();
      return side === expected.side && isPart && area === expected.area && kind === expected.kind;
    });
    expect(labelled).toHaveLength(200);
    expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.97);
  });

  it('[A20] get an area or more, to at least 95 % of the placements; those without one are these', () => {
    const texts = realInjuryTexts();
    const all = texts.reduce((sum, { count }) => sum + count, 0);
    const without = texts.filter(({ text }) => readInjury(text, map).area === 'unknown');
    expect(all).toBe(7907);
    expect(1 - without.reduce((sum, { count }) => sum + count, 0) / all).toBeGreaterThanOrEqual(0.95);
    expect(without.map(({ text }) => text)).toEqual([
      'blister',
      'nerve irritation',
      'non-baseball related injury',
      'blisters',
      'recovery from cartilage restoration procedure',
      'infection',
      'non-baseball related issue',
      'abscess',
      'surgery',
    ]);
  });
});
