import { encodeSensorMessage, sampleColumns, sampleLimits, type MessageForm } from '@fieldhouse/contracts/sensors';
import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import type { Batch } from './kept-batches.js';

export interface BatcherOptions {
  readonly device: string;
  /** One switching-on: sequences begin at 0. */
  readonly deviceSession: string;
  readonly metrics: readonly SensorMetricId[];
  readonly form: MessageForm;
  readonly samplesPerMessage: number;
}

/** Numbers samples and puts them into messages. */
export class SampleBatcher {
  #rows: (readonly (number | null)[])[] = [];
  #firstAt = 0;
  #sequence = 0;

  /** @param onBatch gets each message that is full */
  constructor(
    private readonly options: BatcherOptions,
    private readonly onBatch: (batch: Batch) => void,
  ) {}

  /**
   * @param values of the metrics in their order; null: not measured
   * @returns the sample's sequence
   * @throws RangeError it cannot be said in a message
   */
  measure(atMicroseconds: number, values: readonly (number | null)[]): number {
    const { metrics, samplesPerMessage } = this.options;
    if (values.length !== metrics.length) throw new RangeError(`${metrics.length} values, not ${values.length}`);
    // A clock that jumped: the times of a message lie close together.
    if (Math.abs(atMicroseconds - this.#firstAt) > sampleLimits.microsecondsSpan) this.flush();
    if (this.#rows.length === 0) this.#firstAt = atMicroseconds;
    this.#rows.push([this.#sequence, atMicroseconds, ...values]);
    if (this.#rows.length >= samplesPerMessage) this.flush();
    return this.#sequence++;
  }

  /** What there is becomes a message now. */
  flush(): void {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    const { device, deviceSession, metrics, form } = this.options;
    const samples = sampleColumns(rows, metrics.length);
    const message = { device, deviceSession, metrics, samples };
    const encode = (keptFrom: number) => encodeSensorMessage({ ...message, keptFrom }, form);
    const [firstSequence, lastSequence] = [rows[0]?.[0] ?? 0, rows.at(-1)?.[0] ?? 0];
    // What cannot be said is found out by whoever measured it.
    encode(firstSequence);
    this.onBatch({ firstSequence, lastSequence, samples: rows.length, encode });
  }
}
