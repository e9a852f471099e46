import { assertMeasurement, Defined, type Layout } from '../measurement.js';
import { assertField, assertFilter, bounded, bucketLength, bySeries, ordersBetween, tagOrder } from '../points.js';
import type { Bucket, Measurement, Point, RollUp, Span, TagFilter, TimeSeries, Totals } from '../time-series.port.js';
import { InfluxClient, type InfluxAddress } from './influx-client.js';
import { identifier } from './notation.js';
import { linesOf, pointsOf } from './points-in-influx.js';
import { defineLayout, prepareDatabase } from './prepare-database.js';
import { ofLane, selectNewest, selectPoints, selectTotals, within, withValue } from './statements.js';
import { forgetNotes, notesOf, spansOf } from './written-index.js';

interface Plan {
  readonly measurement: Measurement;
  readonly layout: Layout;
}

const linesARequest = 5000;

/** Live values in InfluxDB 1.x. */
export class InfluxTimeSeries implements TimeSeries {
  readonly #defined = new Defined<Plan>();

  private constructor(private readonly client: InfluxClient) {}

  /** Makes the database where it is missing. @throws Error InfluxDB does not answer, or refuses */
  static async start(address: InfluxAddress): Promise<InfluxTimeSeries> {
    const client = new InfluxClient(address);
    try {
      await prepareDatabase(client);
      return new InfluxTimeSeries(client);
    } catch (error) {
      client.close();
      throw error;
    }
  }

  async define(measurement: Measurement): Promise<void> {
    assertMeasurement(measurement);
    this.#defined.set(measurement, { measurement, layout: await defineLayout(this.client, measurement) });
  }

  async write(given: Measurement, points: readonly Point[]): Promise<void> {
    const { measurement, layout } = this.#defined.of(given);
    const series = bySeries(measurement, points);
    let notes = notesOf(measurement, series);
    for (const lines of linesOf(measurement, layout, series, linesARequest)) {
      // With the first points or before them: a stretch noted in vain does no harm.
      await this.client.write(notes + lines);
      notes = '';
    }
  }

  async *range(given: Measurement, span: Span, tags: TagFilter): AsyncGenerator<Point> {
    const { measurement } = this.#defined.of(given);
    assertFilter(measurement, tags);
    const inOrder = tagOrder(measurement);
    let same: Point[] = [];
    for await (const point of this.#points(measurement, selectPoints(measurement, within(span, tags)))) {
      if (same.length > 0 && same[0]!.at !== point.at) {
        yield* same.toSorted(inOrder);
        same = [];
      }
      same.push(point);
    }
    yield* same.toSorted(inOrder);
  }

  async latest(given: Measurement, since: number, tags: TagFilter): Promise<readonly Point[]> {
    const { measurement } = this.#defined.of(given);
    assertFilter(measurement, tags);
    const where = within({ from: since, to: Infinity }, tags);
    const newest: Point[] = [];
    for await (const point of this.#points(measurement, selectNewest(measurement, where))) newest.push(point);
    return newest.toSorted(tagOrder(measurement));
  }

  async rollUp(given: Measurement, asked: RollUp): Promise<readonly Bucket[]> {
    const { measurement, layout } = this.#defined.of(given);
    assertFilter(measurement, asked.tags);
    assertField(measurement, asked.field);
    const field = identifier(asked.field);
    const figures = ['count', 'sum', 'min', 'max'].map((figure) => `${figure}(${field})`).join(', ');
    const where = `${within(asked, asked.tags)} and ${withValue(layout.fields, asked.field)}`;
    const buckets = `group by time(${bucketLength(asked.everySeconds)}u) fill(none)`;
    const found = await this.client.execute(
      `select ${figures} from ${identifier(measurement.name)} where ${where} ${buckets}`,
    );
    return found.flatMap(({ values }) =>
      (values as readonly (readonly [number, number, number, number, number])[]).map(([at, count, sum, min, max]) => {
        return { at, count, sum, mean: sum / count, min, max };
      }),
    );
  }

  async *written(given: Measurement, lane: number, after: number, upTo: number): AsyncGenerator<Point> {
    const { measurement } = this.#defined.of(given);
    const orders = ordersBetween(after, upTo);
    for (const span of await spansOf(this.client, measurement, lane, orders)) {
      const where = `${within(span, {})} and ${ofLane(lane, orders)}`;
      yield* this.#points(measurement, selectPoints(measurement, where));
    }
  }

  async totals(given: Measurement, span: Span, tags: TagFilter): Promise<Totals> {
    const { measurement } = this.#defined.of(given);
    assertFilter(measurement, tags);
    const figures = new Map<number, number>();
    for (const { statement, values } of await this.client.execute(selectTotals(measurement, within(span, tags)))) {
      figures.set(statement, values[0]![1] as number);
    }
    return {
      points: figures.get(0) ?? 0,
      sums: Object.fromEntries(measurement.fields.map((field, n) => [field, figures.get(n + 1) ?? 0])),
    };
  }

  async expire(given: Measurement, before: number): Promise<void> {
    const { measurement } = this.#defined.of(given);
    await forgetNotes(this.client, measurement, bounded(before));
    await this.client.execute(`delete from ${identifier(measurement.name)} where time < ${bounded(before)}u`);
  }

  async close(): Promise<void> {
    this.client.close();
  }

  async *#points(measurement: Measurement, statement: string): AsyncGenerator<Point> {
    for await (const series of this.client.query(statement)) yield* pointsOf(measurement, series);
  }
}
