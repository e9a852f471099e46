import { decodeSensorMessage, isFault, type MessageForm } from '@fieldhouse/contracts/sensors';
import { SampleBatcher } from '@fieldhouse/device-client';
import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import type { Clock } from './clock.js';
import type { PlayedDevice } from './play.js';
import type { Athlete, Recording, Sample } from './recording.js';

export const athlete = (index: number): Athlete => ({
  person: `01890f3c-5a2b-8c4d-9e1f-0000000000${String(index).padStart(2, '0')}`,
  name: `Athlete ${index}`,
  club: null,
  number: null,
  position: null,
  device: `d${index}`,
});

export function recordingOf(
  pieces: readonly (readonly Sample[])[],
  {
    athletes = 1,
    metrics = ['speed'],
    seconds = 10,
  }: { athletes?: number; metrics?: SensorMetricId[]; seconds?: number } = {},
): Recording {
  return {
    title: 'A recording',
    occasion: 'training',
    sport: 'football',
    surface: null,
    remark: 'Made by hand.',
    athletes: Array.from({ length: athletes }, (_, index) => athlete(index)),
    metrics,
    seconds,
    async *samples() {
      yield* pieces;
    },
  };
}

/** All samples of a recording, in their order. */
export async function samplesOf(recording: Recording): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const piece of recording.samples()) samples.push(...piece);
  return samples;
}

/** Time that passes when somebody sleeps. */
export class SteppedClock implements Clock {
  constructor(private at = 1_777_777_777_000) {}

  now(): number {
    return this.at;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.at += milliseconds;
  }
}

/** A device whose messages are read again as the node reads them. */
export class ReadDevice implements PlayedDevice {
  readonly read: { readonly sequence: number; readonly at: number; readonly values: readonly (number | null)[] }[] = [];
  /** The clock's time of each `measure`. */
  readonly measuredAt: number[] = [];
  readonly counts = { kept: 0 };
  readonly #batcher: SampleBatcher;

  constructor(
    metrics: readonly SensorMetricId[],
    { form, batch, clock }: { form: MessageForm; batch: number; clock?: Clock },
  ) {
    const options = { device: 'd', deviceSession: 's', metrics, form, samplesPerMessage: batch };
    this.#batcher = new SampleBatcher(options, ({ encode, firstSequence }) => {
      const message = decodeSensorMessage(encode(firstSequence));
      if (isFault(message)) throw new Error(`${message.where}: ${message.fault}`);
      const { count, sequences, atMicroseconds, values } = message.samples;
      for (let i = 0; i < count; i++) {
        const of = values.slice(i * metrics.length, (i + 1) * metrics.length);
        this.read.push({
          sequence: sequences[i]!,
          at: atMicroseconds[i]!,
          values: of.map((value) => (Number.isNaN(value) ? null : value)),
        });
      }
    });
    this.measure = (at, values) => {
      if (clock !== undefined) this.measuredAt.push(clock.now());
      return this.#batcher.measure(at, values);
    };
  }

  readonly measure: (atMicroseconds: number, values: readonly (number | null)[]) => number;

  flush(): void {
    this.#batcher.flush();
  }
}
