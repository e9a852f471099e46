import type { InputRow, PluginContext } from '@fieldhouse/plugin-kit';
import { liveMetrics } from './live-metrics.processor.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Ours over the peer's. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

const people = 4;
const seconds = 300;
const hertz = 10;
const aim = 1;
const rounds = 40;

/** CPU of this process for the metrics, windows and live values of a clean reading; beside writing the reading as JSON. */
export function bench(): Figure[] {
  return [figure('10 a batch', 10), figure('1,000 a batch', 1000)];
}

function figure(which: string, batchSize: number): Figure {
  const streams = Array.from({ length: people }, (_, person) => batchesOf(person, batchSize));
  const value = microseconds(() => streams.forEach(computed));
  const peerValue = microseconds(() => streams.flat(2).forEach(({ row }) => JSON.stringify(row)));
  return {
    name: `Metrics of a clean reading, ${which}`,
    value,
    unit: 'µs of CPU',
    peer: 'JSON.stringify of the reading',
    peerValue,
    ratio: value / peerValue,
    aim: `at most ${aim} µs`,
    met: value <= aim,
  };
}

/** Readings of somebody who runs faster and slower, with a heart rate every second. */
function batchesOf(person: number, batchSize: number): readonly (readonly InputRow[])[] {
  const speedAt = (time: number) => 4 + 4 * Math.sin(time / 10);
  const rows = Array.from({ length: seconds * hertz }, (_, sequence) => {
    const speed = speedAt(sequence / hertz);
    return {
      of: 'clean-reading',
      row: {
        session: 'north-park:2026-05-01-match',
        person: personOf(person),
        atMicroseconds: 1_777_636_800_000_000 + sequence * (1e6 / hertz),
        localDate: '2026-05-01',
        club: null,
        position: null,
        x: speed,
        y: speed,
        speed,
        acceleration: (speed - speedAt(sequence / hertz - 0.2)) / 0.2,
        bodyAcceleration: null,
        heartRate: sequence % hertz === 0 ? 150 + Math.round(10 * Math.sin(sequence / 300)) : null,
        seconds: sequence === 0 ? null : 1 / hertz,
        metres: sequence === 0 ? null : speed / hertz,
        playerLoad: 0.01,
      },
    } as InputRow;
  });
  // As they come from a log: texts of their own.
  const read = JSON.parse(JSON.stringify(rows)) as InputRow[];
  return Array.from({ length: rows.length / batchSize }, (_, at) => read.slice(at * batchSize, (at + 1) * batchSize));
}

const personOf = (person: number) => `01890f3c-5a2b-7c4d-9e1f-0000000000${10 + person}`;

function computed(batches: readonly (readonly InputRow[])[]): void {
  let state = liveMetrics.initial(ctx.settings);
  let made = 0;
  for (const batch of batches) {
    const step = liveMetrics.process(batch, state, ctx);
    state = step.state;
    made += step.out.length;
  }
  if (made < seconds) throw new Error('windows are missing');
}

const athletes = Array.from({ length: people }, (_, person) => ({
  person: personOf(person),
  maximum: '190',
  resting: '50',
  weights: 'men',
}));
const ctx = {
  settings: liveMetrics.parameters.parse({ athletes }),
  metrics: { count: () => undefined },
} as unknown as PluginContext<ReturnType<typeof liveMetrics.parameters.parse>>;

/** CPU a reading; the best of many short rounds: the first ones run code that is not compiled yet, others beside a busy neighbour. */
function microseconds(work: () => void): number {
  const each = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (people * seconds * hertz);
  });
  return Math.min(...each);
}
