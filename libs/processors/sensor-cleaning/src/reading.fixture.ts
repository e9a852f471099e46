import type { RecordOf } from '@fieldhouse/domain';
import type { cleanReading, quarantinedReading, reading } from '@fieldhouse/domain/tracking';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { sensorCleaning } from './sensor-cleaning.processor.js';

export type Reading = RecordOf<typeof reading>;

/** 2026-05-01, noon UTC, in microseconds. */
export const noon = 1_777_636_800_000_000;

/** A reading `seconds` after noon, in which nothing is measured but what is given. */
export const readingAt = (seconds: number, given: Partial<Reading> = {}): InputRow => ({
  of: 'reading',
  row: {
    session: 'north-park:2026-05-01-match',
    person: '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f',
    atMicroseconds: noon + Math.round(seconds * 1e6),
    localDate: '2026-05-01',
    club: null,
    position: null,
    sport: 'football',
    device: 'np-0108',
    sequence: Math.round(seconds * 1000),
    x: null,
    y: null,
    speed: null,
    distance: null,
    heartRate: null,
    accelerationX: null,
    accelerationY: null,
    accelerationZ: null,
    playerLoad: null,
    satellites: null,
    hdop: null,
    ...given,
  } as never,
});

export interface Cleaned {
  readonly clean: readonly RecordOf<typeof cleanReading>[];
  readonly quarantined: readonly RecordOf<typeof quarantinedReading>[];
  readonly late: number;
}

/** All that is made of the rows, in batches of a size. */
export function cleaned(rows: readonly InputRow[], parameters: object = {}, batchSize = 500): Cleaned {
  const { ctx, counters } = createTestContext({ settings: sensorCleaning.parameters.parse(parameters) });
  let state = sensorCleaning.initial(ctx.settings);
  const out = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) => {
    const step = sensorCleaning.process(rows.slice(at * batchSize, (at + 1) * batchSize), state, ctx);
    state = step.state;
    return step.out;
  }).flat();
  const rowsOf = <Row>(kind: string) => out.filter(({ of }) => of.kind === kind).map(({ row }) => row as Row);
  return { clean: rowsOf('clean-reading'), quarantined: rowsOf('quarantined-reading'), late: counters['late'] ?? 0 };
}

export const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
