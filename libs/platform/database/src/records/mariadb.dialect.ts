import type { ColumnType } from '@fieldhouse/domain';
import type { Connection, ExecuteValues, ResultSetHeader } from 'mysql2';
import { Readable } from 'node:stream';
import type { QueryRunner } from 'typeorm';
import type { Dialect, MergeCounts, ReadRow, StagedRow } from './dialect.js';
import type { KindPlan, PlannedColumn } from './kind-plan.js';
import { loadText } from './load-text.js';
import { settledValue } from './settled-value.js';

/**
 * Bulk writing by LOAD DATA LOCAL into a temporary table; then the rows that differ are updated and those that are not
 * there inserted. Never by ON DUPLICATE KEY: a clash on another unique key would silently change that other row.
 */
export const mariadbDialect: Dialect = {
  quote,
  parameter(value, parameters) {
    parameters.push(value);
    return '?';
  },
  among(column, values, parameters) {
    return `${column} in (${values.map((value) => this.parameter(value, parameters)).join(', ')})`;
  },
  /** Its named locks know no sharing and outlast a transaction: a row that is always there stands for one. */
  async holdIdentities(runner, how) {
    const lock = how === 'shared' ? 'lock in share mode' : 'for update';
    await runner.query(`select id from schema_migration where id = 1 ${lock}`);
  },
  castId: (text) => text,
  staged: stageName,
  stage,
  merge,
  async writtenIn(runner, plan, { name }, runId) {
    const rows: { value: unknown }[] = await runner.query(
      `select distinct t.${quote(name)} as value from ${quote(plan.kind.table)} t join ${stageName(plan)} s on ${identityOf(plan)}
       where t.run_id = ?`,
      [runId],
    );
    return rows.map(({ value }) => String(value));
  },
  removeUnstaged(runner, plan, column, value) {
    return affected(
      runner,
      `delete t from ${quote(plan.kind.table)} t left join ${stageName(plan)} s on ${identityOf(plan)}
       where t.${quote(column)} = ? and s.is_mention is null`,
      [value],
    );
  },
  updateJoined(table, other, condition, assignments) {
    const set = assignments.map(([column, value]) => `t.${quote(column)} = ${value}`).join(', ');
    return `update ${quote(table)} t join ${other} on ${condition} set ${set}`;
  },
  deleteJoined: (table, other, condition) => `delete t from ${quote(table)} t join ${other} on ${condition}`,
  jsonObject: (parts) => `json_object(${parts.map(([name, value]) => `'${name}', ${value}`).join(', ')})`,
  jsonValue: (json, { name }) => `json_value(${json}, '$.${name}') collate utf8mb4_nopad_bin`,
  straighten(plan, row) {
    for (const { property, column } of plan.columns) row[property] = straightened(column.type, row[property]);
    return row;
  },
  selected({ name, column }) {
    return column.type === 'instant' ? `date_format(${quote(name)}, '%Y-%m-%dT%H:%i:%s.%fZ')` : quote(name);
  },
  ordered: ({ name }) => quote(name),
  stream,
};

function quote(name: string): string {
  return `\`${name}\``;
}

const stageTypes: Readonly<Record<ColumnType, (column: PlannedColumn['column']) => string>> = {
  id: () => 'uuid',
  string: ({ length }) => `varchar(${length ?? 255})`,
  text: () => 'text',
  int: () => 'int',
  float: () => 'double',
  boolean: () => 'tinyint',
  date: () => 'date',
  instant: () => 'datetime(6)',
  json: () => 'json',
};

function stageName(plan: KindPlan): string {
  return quote(`stage_${plan.kind.table}`);
}

const identityOf = (plan: KindPlan) =>
  plan.identity
    .map((place) => plan.columns[place]!)
    .map(({ name }) => `t.${quote(name)} = s.${quote(name)}`)
    .join(' and ');

async function stage(runner: QueryRunner, plan: KindPlan, rows: readonly StagedRow[]): Promise<void> {
  const columns = plan.columns.map(({ name, column }) => `${quote(name)} ${stageTypes[column.type](column)}`);
  const key = plan.identity.map((place) => quote(plan.columns[place]!.name)).join(', ');
  await runner.query(`drop temporary table if exists ${stageName(plan)}`);
  await runner.query(
    `create temporary table ${stageName(plan)} (${columns.join(', ')}, is_mention tinyint, primary key (${key}))
     character set utf8mb4 collate utf8mb4_nopad_bin`,
  );
  if (rows.length > 0) await load((await runner.connect()) as Connection, plan, rows);
}

/** LOAD DATA LOCAL bends what does not fit instead of refusing it; the cells were checked, so a warning is a mistake. */
async function load(connection: Connection, plan: KindPlan, rows: readonly StagedRow[]): Promise<void> {
  const sql = `load data local infile 'rows' into table ${stageName(plan)} character set utf8mb4`;
  const infileStreamFactory = () => Readable.from(loadText(rows));
  const { warningStatus } = await new Promise<ResultSetHeader>((resolve, reject) => {
    connection.query<ResultSetHeader>({ sql, infileStreamFactory }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
  });
  if (warningStatus > 0) {
    const [warnings] = await connection.promise().query('show warnings');
    throw new Error(`MariaDB would not take rows of ${plan.kind.kind} as they are: ${JSON.stringify(warnings)}`);
  }
}

async function merge(runner: QueryRunner, plan: KindPlan, runId: string): Promise<MergeCounts> {
  const settable = plan.columns.filter((_, place) => !plan.identity.includes(place) && place !== plan.ref);
  const names = plan.columns.map(({ name }) => quote(name));
  let updated = 0;
  if (settable.length > 0) {
    const assignments = settable.map((column) => `t.${quote(column.name)} = ${valueOf(plan, column)}`);
    const same = settable.map((column) => `t.${quote(column.name)} <=> ${valueOf(plan, column)}`);
    updated = await affected(
      runner,
      `update ${quote(plan.kind.table)} t join ${stageName(plan)} s on ${identityOf(plan)}
       set ${assignments.join(', ')}, t.run_id = ? where s.is_mention = 0 and not (${same.join(' and ')})`,
      [runId],
    );
  }
  const inserted = await affected(
    runner,
    `insert into ${quote(plan.kind.table)} (${names.join(', ')}, run_id)
     select ${names.map((name) => `s.${name}`).join(', ')}, ? from ${stageName(plan)} s
     left join ${quote(plan.kind.table)} t on ${identityOf(plan)} where t.run_id is null
     order by ${plan.identity.map((place) => `s.${names[place]!}`).join(', ')}`,
    [runId],
  );
  return { inserted, updated };
}

function valueOf(plan: KindPlan, column: PlannedColumn): string {
  return settledValue(plan, column, { offered: (each) => `s.${quote(each)}`, stored: (each) => `t.${quote(each)}` });
}

async function affected(runner: QueryRunner, sql: string, parameters: unknown[]): Promise<number> {
  return (await runner.query(sql, parameters, true)).affected ?? 0;
}

async function* stream(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[],
  batchSize: number,
  plan: KindPlan,
): AsyncGenerator<readonly ReadRow[]> {
  const bent = plan.columns.filter(({ column }) => column.type === 'boolean' || column.type === 'json');
  // As a prepared statement: MariaDB writes a double out as text with one digit too few to read the same one back.
  const connection = (await runner.connect()) as Connection;
  const rows = connection.execute(sql, [...parameters] as ExecuteValues[]).stream();
  let batch: ReadRow[] = [];
  for await (const row of rows as AsyncIterable<Record<string, unknown>>) {
    for (const { property, column } of bent) row[property] = straightened(column.type, row[property]);
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** MariaDB keeps booleans as small numbers and JSON as text. */
function straightened(type: ColumnType, value: unknown): unknown {
  if (type === 'boolean' && value !== null) return value === 1;
  return type === 'json' && typeof value === 'string' ? JSON.parse(value) : value;
}
