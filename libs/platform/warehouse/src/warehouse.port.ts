export type WarehouseType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'instant';

export interface WarehouseColumn {
  readonly type: WarehouseType;
  readonly nullable?: true;
  /** What it means, with its unit; stands in the warehouse's own catalogue. */
  readonly meaning: string;
  /** SI symbol or the word of what is counted: m, m/s, 1/min, samples. */
  readonly unit?: string;
}

/** A fact or a dimension. */
export interface WarehouseTable {
  /** snake_case: `fact_metric_window`, `dim_person`. */
  readonly name: string;
  readonly meaning: string;
  readonly columns: Readonly<Record<string, WarehouseColumn>>;
  /** Columns that make a row one of its kind; rows of equal keys are one row, the one loaded later stands. */
  readonly key: readonly string[];
  /** The date column by whose value rows lie together; absent for dimensions. Part of the key. */
  readonly partitionBy?: string;
}

/** Dates as YYYY-MM-DD, instants as ISO 8601 ending in Z. */
export type WarehouseRow = Readonly<Record<string, string | number | boolean | null>>;

export interface LoadReceipt {
  readonly load: string;
  /** Rows handed over. */
  readonly rows: number;
}

export interface WarehouseTotals {
  readonly rows: number;
  /** Numeric column → sum. */
  readonly sums: Readonly<Record<string, number>>;
}

/**
 * Analytical tables that any BI tool can read: loaded in batches, asked in SQL.
 *
 * **The SQL that all warehouses share** is GoogleSQL's (BigQuery's) way of writing, so far as DuckDB can be brought to read it
 * alike; what it cannot is refused by every warehouse, with what to write instead. One SELECT or WITH, no semicolon.
 * - Tables by their names alone, with `as` a name, and columns as `t.column`; no quotes around names. Every computed column
 *   gets a name by `as`. Joins, subqueries, set operations (`union all`, `union distinct`), `group by`, `having`, window
 *   functions with `rows` or `range`, `qualify`, `case`, `in`, `between`, `like`, `extract(year from d)`.
 * - Texts in single quotes without `'`, `\` and line breaks in them: such go as parameters. Parameters are `@name`, never null; a
 *   text stands for a date or an instant where it is compared with one.
 * - Types in `cast(a as ...)` and `safe_cast`: INT64, FLOAT64, STRING, BOOL, DATE, TIMESTAMP. Literals: `date '2026-04-01'`,
 *   `timestamp '2026-04-01T18:30:00Z'`. `round` before a cast of a fraction to INT64: how halves go differs.
 * - Numbers: `/` always divides to a fraction, `mod(a, b)`, `safe_divide(a, b)` (null where b is 0; a plain division by 0 is not
 *   shared), `round`, `floor`, `ceil`, `abs`, `sqrt`, `pow`, `exp`, `ln`, `log10`, `least`, `greatest` (null where any is).
 * - Dates: `d + 7`, `date_trunc(d, MONTH)`, `date_diff(later, earlier, DAY)`, `unix_date(d)`; instants: `timestamp_trunc(t, HOUR)`,
 *   `timestamp_diff(later, earlier, SECOND)`. Weeks are ISOWEEK. All in UTC.
 * - Aggregates: `count`, `countif`, `sum`, `avg`, `min`, `max`, `stddev_pop`, `stddev_samp`, `corr`, `any_value`.
 * - Texts: `||`, `lower`, `upper`, `length`, `substr`, `trim`, `starts_with`, `strpos`, `regexp_contains`; they sort by their UTF-8.
 * - Nulls sort first when ascending, last when descending. Without `order by` there is no order.
 *
 * Numbers of the result beyond 53 bits, lists and structures are refused. Sums of floats agree up to rounding.
 */
export interface Warehouse {
  /**
   * Makes the table; one that is there gets columns it lacks, null in the rows of before; those it no longer names stay, and are
   * null in new rows.
   * @throws WarehouseError a column changed its type, the key or the partition is another, or the table cannot be one
   */
  define(table: WarehouseTable): Promise<void>;
  /**
   * Merges rows by key, all or none. `load` names the batch, and stays the same when it is tried again: a load that was done is not done
   * again and gives its receipt, whoever died in between. Rows of one load have unequal keys.
   * Others see all of it from the moment it resolves; before it, none or all.
   * @throws WarehouseError the table is not defined, a row does not fit it (says which row and column), or two have the same key
   */
  load(table: WarehouseTable, load: string, rows: AsyncIterable<WarehouseRow>): Promise<LoadReceipt>;
  /**
   * A read-only statement in the SQL that all warehouses share; tables by their names, parameters as `@name`. Does not stop the event loop.
   * @throws WarehouseError it cannot be read, or takes longer than `timeoutMilliseconds` (default 30,000)
   */
  query(
    sql: string,
    parameters?: WarehouseRow,
    options?: { readonly timeoutMilliseconds?: number },
  ): Promise<readonly WarehouseRow[]>;
  /** Of one partition, or of the whole table. */
  totals(table: WarehouseTable, partition?: string): Promise<WarehouseTotals>;
  close(): Promise<void>;
}

/** What is wrong with a table, a row or a statement, and where. */
export class WarehouseError extends Error {
  override readonly name = 'WarehouseError';
}

/** The injection token of the program's {@link Warehouse}. */
export const WAREHOUSE = Symbol('WAREHOUSE');
