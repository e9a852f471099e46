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

/** Analytical tables that any BI tool can read: loaded in batches, asked in SQL. */
export interface Warehouse {
  /** Makes the table; one that is there gets columns it lacks. @throws WarehouseError a column changed its type */
  define(table: WarehouseTable): Promise<void>;
  /**
   * Merges rows by key, all or none. `load` names the batch, and stays the same when it is tried again: a load that was done is not done
   * again and gives its receipt, whoever died in between. Rows of one load have unequal keys.
   * @throws WarehouseError a row does not fit the table, or two have the same key
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
