import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Point } from '../time-series.port.js';
import type { KillableTimeSeries, TimeSeriesSuite } from './time-series-suite.js';
import { all, always, noon, point, sorted, withSeries } from './time-series-suite.js';

export function describeRestart(suite: TimeSeriesSuite<KillableTimeSeries>): void {
  it(
    '[R01] [D03] keeps what was resolved when the store is killed, and goes on by itself when it is back',
    () =>
      withSeries(suite, async (series, measurement, open) => {
        const writers = [series, await open()];
        const resolved: Point[] = [];
        const enough = new AbortController();
        const written = writers.map(async (writer, lane) => {
          for (let i = 0; !enough.signal.aborted || i < 50; i++) {
            const points = Array.from({ length: 20 }, (_, n) =>
              point(`p${lane}-${n}`, noon(i * 600), {
                lane,
                order: i,
                fields: { speed: i, distance: i % 2 ? n : null },
              }),
            );
            await untilWritten(() => writer.write(measurement, points));
            resolved.push(...points);
          }
        });
        for (let kills = 0; kills < 2; kills++) {
          const before = resolved.length;
          while (resolved.length < before + 400) await wait(5);
          await suite.started().kill();
        }
        enough.abort();
        await Promise.all(written);
        const stored = await all(series.range(measurement, always, {}));
        expect(sorted(stored)).toEqual(sorted(resolved));
        const opened = await open();
        expect(await all(opened.range(measurement, always, {}))).toEqual(stored);
        await suite.started().kill();
        // No connection of before stands in the way of the first question after.
        expect(await series.latest(measurement, 0, { person: 'p0-0' })).toHaveLength(1);
        const ofLanes = [0, 1].map((lane) => all(series.written(measurement, lane, -1, resolved.length)));
        expect(sorted((await Promise.all(ofLanes)).flat())).toEqual(sorted(resolved));
      }),
    120_000,
  );
}

async function untilWritten(write: () => Promise<void>): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(20);
    }
  }
}
