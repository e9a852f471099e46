import type { ColumnType } from '@fieldhouse/domain';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { QueryRunner } from 'typeorm';
import type { Dialect, MergeCounts, ReadRow, StagedRow } from './dialect.js';
import type { KindPlan, PlannedColumn } from './kind-plan.js';
import { loadText } from './load-text.js';
import { settledValue } from './settled-value.js';

/** Bulk writing by COPY into a temporary table, and one statement that merges from there. */
export const postgresDialect: Dialect = {
  quote,
  parameter(value, parameters) {
    parameters.push(value);
    return `$${parameters.length}`;
  },
  among(column, values, parameters) {
    return `${column} = any(${this.parameter(values, parameters)})`;
  },
  async holdIdentities(runner, how) {
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await runner.query(`select ${lock}(hashtext('fieldhouse identities'))`);
  },
  castId: (text) => `${text}::uuid`,
  staged: stageName,
  stage,
  merge,
  async writtenIn(runner, plan, { name }, runId) {
    const rows: { value: unknown }[] = await runner.query(
      `select distinct t.${quote(name)} as value from ${quote(plan.kind.table)} t join ${stageName(plan)} s on ${identityOf(plan)}
       where t.run_id = $1`,
      [runId],
    );
    return rows.map(({ value }) => String(value));
  },
  async removeUnstaged(runner, plan, column, value) {
    const result = await runner.query(
      `delete from ${quote(plan.kind.table)} t where t.${quote(column)} = $1
       and not exists (select from ${stageName(plan)} s where ${identityOf(plan)})`,
      [value],
      true,
    );
    return result.affected ?? 0;
  },
  updateJoined(table, other, condition, assignments) {
    const set = assignments.map(([column, value]) => `${quote(column)} = ${value}`).join(', ');
    return `update ${quote(table)} t set ${set} from ${other} where ${condition}`;
  },
  deleteJoined: (table, other, condition) => `delete from ${quote(table)} t using ${other} where ${condition}`,
  jsonObject: (parts) => `json_build_object(${parts.map(([name, value]) => `'${name}', ${value}`).join(', ')})`,
  jsonValue: (json, { name, column }) => `(${json}->>'${name}')::${stageTypes[column.type]}`,
  straighten: (_, row) => row,
  selected({ name, column }) {
    return column.type === 'instant' ? `to_char(${quote(name)}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : quote(name);
  },
  ordered({ name, column }) {
    return column.type === 'string' || column.type === 'text' ? `${quote(name)} collate "C"` : quote(name);
  },
  stream,
};

function quote(name: string): string {
  return `"${name}"`;
}

const stageTypes: Readonly<Record<ColumnType, string>> = {
  id: 'uuid',
  string: 'text',
  text: 'text',
  int: 'int',
  float: 'double precision',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamp(6)',
  json: 'json',
};

function stageName(plan: KindPlan): string {
  return `pg_temp.${quote(`stage_${plan.kind.table}`)}`;
}

const identityOf = (plan: KindPlan) =>
  plan.identity
    .map((place) => plan.columns[place]!)
    .map(({ name }) => `t.${quote(name)} = s.${quote(name)}`)
    .join(' and ');

async function stage(runner: QueryRunner, plan: KindPlan, rows: readonly StagedRow[]): Promise<void> {
  const columns = plan.columns.map(({ name, column }) => `${quote(name)} ${stageTypes[column.type]}`).join(', ');
  const client = (await runner.connect()) as PoolClient;
  // Mostly empty already: deleting nothing costs less than truncating.
  await client.query(
    `create temp table if not exists ${quote(`stage_${plan.kind.table}`)} (${columns}, is_mention boolean) on commit delete rows;
     delete from ${stageName(plan)}`,
  );
  if (rows.length === 0) return;
  await pipeline(Readable.from(loadText(rows)), client.query(copyFrom(`copy ${stageName(plan)} from stdin`)));
}

async function merge(
  runner: QueryRunner,
  plan: KindPlan,
  runId: string,
  withMentions: boolean,
  facts?: number,
): Promise<MergeCounts> {
  const added = facts === undefined || plan.isEntity ? 0 : await insertNew(runner, plan, runId);
  const others = added === facts ? { inserted: 0, updated: 0 } : await count(runner, mergeFacts(plan), runId);
  const mentions = withMentions ? await count(runner, mergeMentions(plan), runId) : { inserted: 0 };
  return { inserted: added + others.inserted + mentions.inserted, updated: others.updated };
}

const uniqueViolation = '23505';

/**
 * Inserts the facts whose identity the table does not have, in two thirds of the time that an insert takes which is ready for a
 * conflict. Where another transaction is about to write one of them too, none is inserted and the merge is left to do it all.
 */
async function insertNew(runner: QueryRunner, plan: KindPlan, runId: string): Promise<number> {
  await runner.query('savepoint rows_that_are_new');
  try {
    const { affected } = await runner.query(newFacts(plan), [runId], true);
    await runner.query('release savepoint rows_that_are_new');
    return affected ?? 0;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== uniqueViolation) throw error;
    await runner.query('rollback to savepoint rows_that_are_new; release savepoint rows_that_are_new');
    return 0;
  }
}

function newFacts(plan: KindPlan): string {
  const names = plan.columns.map(({ name }) => quote(name));
  return `insert into ${quote(plan.kind.table)} (${names.join(', ')}, run_id)
    select ${names.map((name) => `s.${name}`).join(', ')}, $1::uuid from ${stageName(plan)} s
    where not s.is_mention and not exists (select from ${quote(plan.kind.table)} t where ${identityOf(plan)})
    order by ${plan.identity.map((place) => `s.${names[place]!}`).join(', ')}`;
}

async function count(runner: QueryRunner, insert: string, runId: string): Promise<MergeCounts> {
  const rows: { inserted: number; updated: number }[] = await runner.query(
    `with written as (${insert} returning xmax = 0 as is_new)
     select (count(*) filter (where is_new))::int as inserted, (count(*) filter (where not is_new))::int as updated
     from written`,
    [runId],
  );
  return rows[0]!;
}

/** A row that stands there value for value is not even locked: it is left out before the insert. */
function mergeFacts(plan: KindPlan): string {
  const values = plan.columns.map((column, place) => valueOf(plan, column, place));
  const settable = plan.columns.filter((_, place) => !plan.identity.includes(place) && place !== plan.ref);
  const names = plan.columns.map(({ name }) => quote(name));
  const assignments = settable.map((column) => `${quote(column.name)} = ${replacement(plan, column)}`);
  const comparable = (column: PlannedColumn, value: string) =>
    column.column.type === 'json' ? `${value}::text` : value;
  const differs = (left: string, right: (column: PlannedColumn) => string) =>
    settable.length === 0
      ? 'false'
      : `(${settable.map((c) => comparable(c, `${left}.${quote(c.name)}`)).join(', ')}) is distinct from
         (${settable.map((c) => comparable(c, right(c))).join(', ')})`;
  return `insert into ${quote(plan.kind.table)} as w (${names.join(', ')}, run_id)
    select ${values.join(', ')}, $1::uuid from ${stageName(plan)} s
    left join ${quote(plan.kind.table)} t on ${identityOf(plan)}
    where not s.is_mention
      and (t.run_id is null or ${differs('t', (c) => valueOf(plan, c, plan.columns.indexOf(c)))})
    order by ${plan.identity.map((place) => `s.${names[place]!}`).join(', ')}
    on conflict (${plan.identity.map((place) => names[place]).join(', ')}) do update set ${[...assignments, 'run_id = excluded.run_id'].join(', ')}
    where ${differs('w', (c) => replacement(plan, c))}`;
}

function mergeMentions(plan: KindPlan): string {
  const names = plan.columns.map(({ name }) => quote(name));
  return `insert into ${quote(plan.kind.table)} (${names.join(', ')}, run_id)
    select ${names.map((name) => `s.${name}`).join(', ')}, $1::uuid from ${stageName(plan)} s
    where s.is_mention and not exists (select from ${quote(plan.kind.table)} t where ${identityOf(plan)})
    order by ${plan.identity.map((place) => `s.${names[place]!}`).join(', ')}
    on conflict do nothing`;
}

function valueOf(plan: KindPlan, column: PlannedColumn, place: number): string {
  if (place === plan.ref) return `coalesce(t.${quote(column.name)}, s.${quote(column.name)})`;
  return settledValue(plan, column, { offered: (each) => `s.${quote(each)}`, stored: (each) => `t.${quote(each)}` });
}

/** For a row that another transaction wrote between our look and our insert. */
function replacement(plan: KindPlan, column: PlannedColumn): string {
  return settledValue(plan, column, {
    offered: (each) => `excluded.${quote(each)}`,
    stored: (each) => `w.${quote(each)}`,
  });
}

async function* stream(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[],
  batchSize: number,
): AsyncGenerator<readonly ReadRow[]> {
  await runner.startTransaction();
  try {
    await runner.query(`declare reading no scroll cursor for ${sql}`, [...parameters]);
    for (;;) {
      const rows: ReadRow[] = await runner.query(`fetch forward ${batchSize} from reading`);
      if (rows.length > 0) yield rows;
      if (rows.length < batchSize) return;
    }
  } finally {
    await runner.rollbackTransaction();
  }
}
