import type { QueryRunner } from 'typeorm';
import type { KindPlan, PlannedColumn } from './kind-plan.js';

/** Rows on their way into a table; cells as `columnText` writes them, in the order of the plan's columns. */
export interface StagedRow {
  readonly cells: readonly string[];
  /** Written only where the table has no such row. */
  readonly mention: boolean;
}

export interface MergeCounts {
  readonly inserted: number;
  readonly updated: number;
}

export type ReadRow = Readonly<Record<string, unknown>>;

/** What PostgreSQL and MariaDB say differently. */
export interface Dialect {
  quote(name: string): string;
  /** Adds a value to the parameters; the text that stands for it. */
  parameter(value: unknown, parameters: unknown[]): string;
  /** The condition that a column is one of the values; adds to the parameters. */
  among(column: string, values: readonly string[], parameters: unknown[]): string;

  /**
   * Keeps until the transaction's end, of all programs together, who is who from changing under whoever writes rows that name
   * somebody (`shared`), and everybody else out while it is decided (`exclusive`).
   */
  holdIdentities(runner: QueryRunner, how: 'shared' | 'exclusive'): Promise<void>;

  /** A parameter as an id of ours. */
  castId(text: string): string;

  /** The staging table of a kind, inside a statement. */
  staged(plan: KindPlan): string;
  /** Loads rows into the connection's own staging table of the kind, emptied first. */
  stage(runner: QueryRunner, plan: KindPlan, rows: readonly StagedRow[]): Promise<void>;
  /**
   * Writes from the staging table what is new or differs.
   *
   * @param facts how many rows there are no mentions, where the caller knows: if all of them are new, that goes faster
   */
  merge(
    runner: QueryRunner,
    plan: KindPlan,
    runId: string,
    withMentions: boolean,
    facts?: number,
  ): Promise<MergeCounts>;
  /** Values of a column in the rows of the staging table that stand in the table as this run wrote them. */
  writtenIn(runner: QueryRunner, plan: KindPlan, column: PlannedColumn, runId: string): Promise<readonly string[]>;
  /** Removes the rows of a partition that are not in the staging table; says how many. */
  removeUnstaged(runner: QueryRunner, plan: KindPlan, column: string, value: string): Promise<number>;

  /**
   * `update table t`, joined with another; assignments are column and value. The parameters of the condition come before
   * those of the assignments.
   */
  updateJoined(
    table: string,
    other: string,
    condition: string,
    assignments: readonly (readonly [column: string, value: string])[],
  ): string;
  deleteJoined(table: string, other: string, condition: string): string;
  jsonObject(parts: readonly (readonly [name: string, value: string])[]): string;
  /** A column's value out of a JSON object that has it under the column's name. */
  jsonValue(json: string, column: PlannedColumn): string;

  /** A selected row, by property, as the domain writes it. */
  straighten(plan: KindPlan, row: Record<string, unknown>): ReadRow;
  /** A column as the domain writes its values, as far as SQL can. */
  selected(column: PlannedColumn): string;
  /** A column as rows are ordered by it: texts by code points. */
  ordered(column: PlannedColumn): string;
  /** The rows of a statement from one snapshot, in batches, as the domain writes them. */
  stream(
    runner: QueryRunner,
    sql: string,
    parameters: readonly unknown[],
    batchSize: number,
    plan: KindPlan,
  ): AsyncGenerator<readonly ReadRow[]>;
}
