import type { RecordOf } from '@fieldhouse/domain';
import type { cleanReading, liveValue, metricWindow } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { liveMetrics } from './live-metrics.processor.js';

export type Clean = RecordOf<typeof cleanReading>;

/** 2026-05-01, noon UTC, in microseconds. */
export const noon = 1_777_636_800_000_000;
export const ann = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

/** A clean reading `seconds` after noon, in which nothing is measured but what is given. */
export const cleanAt = (seconds: number, given: Partial<Clean> = {}): InputRow => ({
  of: 'clean-reading',
  row: {
    session: 'north-park:2026-05-01-match',
    person: ann,
    atMicroseconds: noon + Math.round(seconds * 1e6),
    localDate: '2026-05-01',
    club: null,
    position: null,
    x: null,
    y: null,
    speed: null,
    acceleration: null,
    bodyAcceleration: null,
    heartRate: null,
    seconds: null,
    metres: null,
    playerLoad: null,
    ...given,
  } as never,
});

/** Somebody at these speeds, a step apart, the first after a gap; acceleration is the change from one to the next. */
export const running = (
  speeds: readonly number[],
  step = 0.1,
  more: (i: number) => Partial<Clean> = () => ({}),
  from = 0,
): readonly InputRow[] =>
  speeds.map((speed, i) =>
    cleanAt(from + i * step, {
      speed,
      ...(i > 0 && { seconds: step, metres: speed * step, acceleration: (speed - speeds[i - 1]!) / step }),
      ...more(i),
    }),
  );

export interface Computed {
  readonly windows: readonly RecordOf<typeof metricWindow>[];
  readonly live: readonly RecordOf<typeof liveValue>[];
  readonly late: number;
}

/** All that is made of the rows, in batches of a size. */
export function computed(rows: readonly InputRow[], parameters: object = {}, batchSize = 500): Computed {
  const { ctx, counters } = createTestContext({ settings: liveMetrics.parameters.parse(parameters) });
  let state = liveMetrics.initial(ctx.settings);
  const made = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) => {
    const step = liveMetrics.process(rows.slice(at * batchSize, (at + 1) * batchSize), state, ctx);
    state = step.state;
    return step.out;
  }).flat();
  const out = [...made, ...liveMetrics.finish(state, ctx).out];
  const rowsOf = <Row>(kind: string) => out.filter(({ of }) => of.kind === kind).map(({ row }) => row as Row);
  return { windows: rowsOf('metric-window'), live: rowsOf('live-value'), late: counters['late'] ?? 0 };
}

/** Values of a metric's windows of a length, one after the other. */
export const valuesOf = ({ windows }: Computed, metric: string, lengthSeconds = 60): readonly number[] =>
  windows.filter((row) => row.metric === metric && row.lengthSeconds === lengthSeconds).map(({ value }) => value);

/** What a metric was said to be last. */
export const lastOf = ({ live }: Computed, metric: string): number | null =>
  live.findLast((row) => row.metric === metric)?.value ?? null;
