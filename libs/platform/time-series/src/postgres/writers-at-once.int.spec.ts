import { testDatabase } from '@fieldhouse/database/testing';
import { describe, expect, it } from '@jest/globals';
import { all, always, noon, point, withSeries } from '../testing/time-series-suite.js';
import { PostgresTimeSeries } from './postgres-time-series.js';

const day = 86_400;

describe('writers of the same points at once, on PostgreSQL', () => {
  it('[D12] do not lock each other up, and each point is wholly of one of them', async () => {
    const { url } = await testDatabase({ empty: true });
    const started = { open: () => PostgresTimeSeries.start({ url }), stop: async () => {} };
    await withSeries({ started: () => started }, async (series, measurement, open) => {
      const writers = [series, await open(), await open(), await open()];
      const pointsOf = (lane: number) =>
        Array.from({ length: 300 }, (_, i) =>
          point(`p${i % 5}`, noon(i * day * 0.01), { lane, order: i, fields: { speed: lane } }),
        );
      await Promise.all(
        writers.map(async (writer, lane) => {
          const points = lane % 2 === 0 ? pointsOf(lane) : pointsOf(lane).toReversed();
          for (let i = 0; i < points.length; i += 50) await writer.write(measurement, points.slice(i, i + 50));
        }),
      );
      const stored = await all(series.range(measurement, always, {}));
      expect(stored).toHaveLength(300);
      for (const { lane, fields } of stored) expect(fields['speed']).toBe(lane);
    });
  });
});
