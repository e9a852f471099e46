import type { InputRow, PluginContext } from '@fieldhouse/plugin-kit';
import { sensorCleaning } from './sensor-cleaning.processor.js';

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

/** CPU of this process for cleaning a reading, of positions alone and of devices that send their speed; beside writing the reading as JSON. */
export function bench(): Figure[] {
  return [
    figure('with the device’s own speed, 10 a batch', true, 10),
    figure('with the device’s own speed, 1,000 a batch', true, 1000),
    figure('of positions alone, 10 a batch', false, 10),
  ];
}

function figure(which: string, ownSpeed: boolean, batchSize: number): Figure {
  const streams = Array.from({ length: people }, (_, person) => batchesOf(person, ownSpeed, batchSize));
  const value = microseconds(() => streams.forEach(cleaned));
  const peerValue = microseconds(() => streams.flat(2).forEach(({ row }) => JSON.stringify(row)));
  return {
    name: `A sensor reading cleaned, ${which}`,
    value,
    unit: 'µs of CPU',
    peer: 'JSON.stringify of the reading',
    peerValue,
    ratio: value / peerValue,
    aim: `at most ${aim} µs`,
    met: value <= aim,
  };
}

/** Readings of somebody who runs in circles, faster and slower. */
function batchesOf(person: number, ownSpeed: boolean, batchSize: number): readonly (readonly InputRow[])[] {
  const rows = Array.from({ length: seconds * hertz }, (_, sequence) => {
    const time = sequence / hertz;
    const angle = time / 5 + Math.sin(time / 10);
    return {
      of: 'reading',
      row: {
        session: 'north-park:2026-05-01-match',
        person: `01890f3c-5a2b-7c4d-9e1f-0000000000${10 + person}`,
        atMicroseconds: 1_777_636_800_000_000 + sequence * (1e6 / hertz),
        localDate: '2026-05-01',
        club: null,
        position: null,
        sport: 'football',
        device: `np-${person}`,
        sequence,
        x: 20 * Math.cos(angle),
        y: 20 * Math.sin(angle),
        speed: ownSpeed ? Math.abs(20 * (0.2 + Math.cos(time / 10) / 10)) : null,
        distance: null,
        heartRate: sequence % hertz === 0 ? 150 + Math.round(10 * Math.sin(time / 30)) : null,
        accelerationX: null,
        accelerationY: null,
        accelerationZ: null,
        playerLoad: sequence / 100,
        satellites: 12,
        hdop: 0.8,
      },
    } as InputRow;
  });
  // As they come from a log: texts of their own.
  const read = JSON.parse(JSON.stringify(rows)) as InputRow[];
  return Array.from({ length: rows.length / batchSize }, (_, at) => read.slice(at * batchSize, (at + 1) * batchSize));
}

function cleaned(batches: readonly (readonly InputRow[])[]): void {
  const settings = ctx.settings;
  let state = sensorCleaning.initial(settings);
  let made = 0;
  for (const batch of batches) {
    const step = sensorCleaning.process(batch, state, ctx);
    state = step.state;
    made += step.out.length;
  }
  if (made < seconds * hertz) throw new Error('readings are missing');
}

const ctx = {
  settings: sensorCleaning.parameters.parse({}),
  metrics: { count: () => undefined },
} as unknown as PluginContext<ReturnType<typeof sensorCleaning.parameters.parse>>;

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
