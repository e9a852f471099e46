import { DatabaseError, Pool } from 'pg';
import { assertMeasurement, Defined } from '../measurement.js';
import { assertField, assertFilter, bounded, boundedSpan, bucketLength, bySeries, ordersBetween } from '../points.js';
import type { Bucket, Measurement, Point, RollUp, Span, TagFilter, TimeSeries, Totals } from '../time-series.port.js';
import { columnArrays, rowsOf, type Row } from './column-arrays.js';
import { daysOf } from './days.js';
import { defineTable } from './define-table.js';
import { Partitions } from './partitions.js';
import { readRows } from './read-rows.js';
import { planTable, pointOf, quoted, within, type TablePlan } from './table-plan.js';

export interface PostgresTimeSeriesOptions {
  readonly url: string;
  /** What went wrong and mends itself. */
  readonly onProblem?: (message: string, error: unknown) => void;
}

type Table = TablePlan & { readonly partitions: Partitions };

const pointsAStatement = 5000;
const noPartition = '23514';
const mostTries = 5;

/** Live values in PostgreSQL: a table a measurement, a partition a day. */
export class PostgresTimeSeries implements TimeSeries {
  readonly #pool: Pool;
  readonly #defined = new Defined<Table>();

  private constructor({ url, onProblem }: PostgresTimeSeriesOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: 8,
      application_name: 'fieldhouse time series',
      keepAlive: true,
    });
    // A connection may be lost while it is lent out, between two statements: without a listener that ends the process.
    this.#pool.on('connect', (client) => {
      client.on('error', (error) => onProblem?.('a connection of the time series was lost', error));
    });
    this.#pool.on('error', () => undefined);
  }

  /** @throws Error PostgreSQL does not answer */
  static async start(options: PostgresTimeSeriesOptions): Promise<PostgresTimeSeries> {
    const series = new PostgresTimeSeries(options);
    try {
      await series.#pool.query('select 1');
      return series;
    } catch (error) {
      await series.close();
      throw error;
    }
  }

  async define(measurement: Measurement): Promise<void> {
    assertMeasurement(measurement);
    const plan = planTable(measurement, await defineTable(this.#pool, measurement));
    this.#defined.set(measurement, { ...plan, partitions: new Partitions(this.#pool, measurement.name) });
  }

  async write(measurement: Measurement, points: readonly Point[]): Promise<void> {
    const rows = rowsOf(bySeries(this.#defined.of(measurement).measurement, points));
    for (let i = 0; i < rows.length; i += pointsAStatement) {
      await this.#insert(measurement, rows.slice(i, i + pointsAStatement));
    }
  }

  async *range(measurement: Measurement, span: Span, tags: TagFilter): AsyncGenerator<Point> {
    const table = this.#defined.of(measurement);
    assertFilter(table.measurement, tags);
    const { from, to } = boundedSpan(span);
    const { sql, values } = within(from, to, tags);
    const text = `select ${table.columns} from ${table.table} where ${sql} order by ${table.inOrder}`;
    for await (const row of readRows(this.#pool, { sql: text, values })) yield pointOf(table.measurement, row);
  }

  async latest(measurement: Measurement, since: number, tags: TagFilter): Promise<readonly Point[]> {
    const table = this.#defined.of(measurement);
    assertFilter(table.measurement, tags);
    const { sql, values } = within(bounded(since), bounded(Infinity), tags);
    const newest = [...table.tags, 'at desc'].join(', ');
    const distinct = table.tags.length > 0 ? `distinct on (${table.tags.join(', ')})` : '';
    const rows = await this.#rows(
      `select ${distinct} ${table.columns} from ${table.table} where ${sql} order by ${newest} ${distinct ? '' : 'limit 1'}`,
      values,
    );
    return rows.map((row) => pointOf(table.measurement, row));
  }

  async rollUp(measurement: Measurement, asked: RollUp): Promise<readonly Bucket[]> {
    const table = this.#defined.of(measurement);
    assertFilter(table.measurement, asked.tags);
    assertField(table.measurement, asked.field);
    const { from, to } = boundedSpan(asked);
    const length = bucketLength(asked.everySeconds);
    const { sql, values } = within(from, to, asked.tags);
    const field = quoted(asked.field);
    const rows = await this.#rows(
      `select at / ${length} * ${length} as bucket, count(*), sum(${field}), min(${field}), max(${field})
       from ${table.table} where ${sql} and ${field} is not null group by bucket order by bucket`,
      values,
    );
    return rows.map((row) => {
      const [at, count, sum, min, max] = row.map(Number) as [number, number, number, number, number];
      return { at, count, sum, mean: sum / count, min, max };
    });
  }

  async *written(measurement: Measurement, lane: number, after: number, upTo: number): AsyncGenerator<Point> {
    const table = this.#defined.of(measurement);
    const { from, to } = ordersBetween(after, upTo);
    const text = `select ${table.columns} from ${table.table} where lane = $1 and "order" >= $2 and "order" < $3`;
    for await (const row of readRows(this.#pool, { sql: text, values: [lane, from, to] })) {
      yield pointOf(table.measurement, row);
    }
  }

  async totals(measurement: Measurement, span: Span, tags: TagFilter): Promise<Totals> {
    const table = this.#defined.of(measurement);
    assertFilter(table.measurement, tags);
    const { from, to } = boundedSpan(span);
    const { sql, values } = within(from, to, tags);
    const { fields } = table.measurement;
    const sums = fields.map((field) => `, coalesce(sum(${quoted(field)}), 0)`).join('');
    const [row] = await this.#rows(`select count(*)${sums} from ${table.table} where ${sql}`, values);
    return {
      points: Number(row![0]),
      sums: Object.fromEntries(fields.map((field, i) => [field, Number(row![i + 1])])),
    };
  }

  async expire(measurement: Measurement, before: number): Promise<void> {
    const table = this.#defined.of(measurement);
    await table.partitions.dropBefore(bounded(before));
    await this.#pool.query(`delete from ${table.table} where at < $1`, [bounded(before)]);
  }

  async close(): Promise<void> {
    if (!this.#pool.ended && !this.#pool.ending) await this.#pool.end();
  }

  async #insert(measurement: Measurement, rows: readonly Row[]): Promise<void> {
    let fault: unknown = new Error(`${measurement.name} grows faster than it can be written`);
    for (let tries = 0; tries < mostTries; tries++) {
      const table = this.#defined.of(measurement);
      await table.partitions.make(daysOf(rows));
      try {
        const values = columnArrays(rows, measurement.tags, table.fields);
        const name = `write ${measurement.name} ${table.fields.length}`;
        const { rowCount } = await this.#pool.query({ name, text: table.insert, values });
        if (rowCount === rows.length) return;
        // A newer program has given it more fields since.
        await this.define(table.measurement);
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.code !== noPartition) throw error;
        fault = error;
        table.partitions.forget();
      }
    }
    throw fault;
  }

  async #rows(text: string, values: readonly unknown[]): Promise<readonly unknown[][]> {
    const { rows } = await this.#pool.query<unknown[]>({ text, values: [...values], rowMode: 'array' });
    return rows;
  }
}
