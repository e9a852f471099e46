import { describe, expect, it } from '@jest/globals';
import { heartMetrics } from './body.metrics.js';
import { combineWindows } from './window-metric.js';
import { windowMetric, windowMetrics } from './window-metrics.js';

describe('window metrics', () => {
  it('[L08] each stand once, with name, meaning, unit and source, and ids that fit a row', () => {
    const ids = windowMetrics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const metric of windowMetrics) {
      expect(metric.id).toMatch(/^[a-z0-9-]{1,60}$/);
      for (const text of [metric.name, metric.abbreviation, metric.meaning, metric.unit, metric.source])
        expect(text).not.toBe('');
      expect(windowMetric(metric.id)).toBe(metric);
    }
  });

  it('[L10] of the heart are medical, and no others', () => {
    const medical = windowMetrics.filter((metric) => metric.medical);
    expect(medical).toEqual(heartMetrics);
    expect(windowMetrics.filter(({ id }) => /heart|trimp/.test(id))).toEqual(heartMetrics);
  });

  it('[D05] become longer windows by their sum, their highest, or their mean weighted by samples', () => {
    const windows = [
      { value: 2, samples: 10 },
      { value: 5, samples: 30 },
    ];
    expect((['sum', 'max', 'mean'] as const).map((over) => combineWindows(over, windows))).toEqual([7, 5, 4.25]);
    expect([combineWindows('sum', []), combineWindows('mean', [{ value: 3, samples: 0 }])]).toEqual([null, null]);
  });
});
