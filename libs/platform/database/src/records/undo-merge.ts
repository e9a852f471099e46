import type { EntityManager, QueryRunner } from 'typeorm';
import { columnText } from './column-text.js';
import type { Dialect } from './dialect.js';
import { rowOfKey } from './entity-merger.js';
import { externalReference } from './identity.records.js';
import { planOf, type KindPlan } from './kind-plan.js';
import { recordKinds } from './record-kinds.js';

interface Step {
  readonly table_name: string;
  readonly change: 'repointed' | 'removed' | 'filled' | 'cascaded';
  readonly column_name: string | null;
  readonly first: number;
}

/** Takes a merge back, its changes from the last to the first. */
export async function undoMerge(
  dialect: Dialect,
  manager: EntityManager,
  runner: QueryRunner,
  mergeId: string,
  runId: string,
): Promise<void> {
  await dialect.holdIdentities(runner, 'exclusive');
  const by = (parameters: unknown[]) => dialect.parameter(mergeId, parameters);
  const found: unknown[] = [];
  const [merge]: { merged_id: string }[] = await manager.query(
    `select merged_id from identity_merge where id = ${by(found)} and undone_at is null`,
    found,
  );
  if (merge === undefined) throw new Error(`There is no merge ${mergeId} to undo; perhaps it was undone already.`);
  const listed: unknown[] = [];
  const steps: Step[] = await manager.query(
    `select table_name, ${dialect.quote('change')}, column_name, min(position) as first from identity_merge_row
     where merge_id = ${by(listed)} group by table_name, ${dialect.quote('change')}, column_name order by min(position) desc`,
    listed,
  );
  for (const step of steps) {
    if (step.change === 'repointed') await pointBack(dialect, runner, step, mergeId, merge.merged_id, runId);
    else await takeBack(dialect, manager, runner, step, mergeId, runId);
  }
  const done: unknown[] = [];
  const now = dialect.parameter(new Date(), done);
  await manager.query(`update identity_merge set undone_at = ${now} where id = ${by(done)}`, done);
}

function planOfTable(table: string): KindPlan {
  return planOf(
    table === externalReference.table ? externalReference : recordKinds.find((kind) => kind.table === table)!,
  );
}

async function pointBack(
  dialect: Dialect,
  runner: QueryRunner,
  step: Step,
  mergeId: string,
  mergedId: string,
  runId: string,
): Promise<void> {
  const parameters: unknown[] = [];
  const condition = `r.merge_id = ${dialect.parameter(mergeId, parameters)} and r.table_name = '${step.table_name}'
    and r.column_name = '${step.column_name}' and ${rowOfKey(dialect, planOfTable(step.table_name))}`;
  const assignments: [string, string][] = [
    [step.column_name!, dialect.castId(dialect.parameter(mergedId, parameters))],
    ['run_id', dialect.castId(dialect.parameter(runId, parameters))],
  ];
  await runner.query(dialect.updateJoined(step.table_name, 'identity_merge_row r', condition, assignments), parameters);
}

async function takeBack(
  dialect: Dialect,
  manager: EntityManager,
  runner: QueryRunner,
  { table_name, change }: Step,
  mergeId: string,
  runId: string,
): Promise<void> {
  const parameters: unknown[] = [];
  const rows: { row_key: unknown; before: unknown }[] = await manager.query(
    `select row_key, ${dialect.quote('before')} from identity_merge_row where merge_id = ${dialect.parameter(mergeId, parameters)}
     and table_name = ${dialect.parameter(table_name, parameters)} and ${dialect.quote('change')} = ${dialect.parameter(change, parameters)}`,
    parameters,
  );
  const notes = rows.map((row) => ({ key: fromJson(row.row_key), before: fromJson(row.before) }));
  if (change === 'cascaded') {
    for (const { key } of notes) await undoMerge(dialect, manager, runner, String(key['id']), runId);
  } else if (change === 'removed') {
    await bringBack(
      dialect,
      runner,
      planOfTable(table_name),
      notes.map(({ before }) => before),
      runId,
    );
  } else {
    for (const { key, before } of notes) await emptyAgain(dialect, manager, planOfTable(table_name), key, before);
  }
}

async function bringBack(
  dialect: Dialect,
  runner: QueryRunner,
  plan: KindPlan,
  rows: readonly Readonly<Record<string, unknown>>[],
  runId: string,
): Promise<void> {
  const staged = rows.map((row) => ({
    cells: plan.columns.map(({ property, column }) => columnText(column, row[property])),
    mention: false,
  }));
  await dialect.stage(runner, plan, staged);
  await dialect.merge(runner, plan, runId, false);
}

/** What was filled in goes again, unless a source has said something else since. */
async function emptyAgain(
  dialect: Dialect,
  manager: EntityManager,
  plan: KindPlan,
  key: Readonly<Record<string, unknown>>,
  filled: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const { property, name } of plan.columns.filter(({ property }) => property in filled)) {
    const parameters: unknown[] = [];
    const column = dialect.quote(name);
    await manager.query(
      `update ${dialect.quote(plan.kind.table)} set ${column} = null
       where id = ${dialect.parameter(key['id'], parameters)} and ${column} = ${dialect.parameter(filled[property], parameters)}`,
      parameters,
    );
  }
}

/** MariaDB gives JSON as text. */
function fromJson(value: unknown): Readonly<Record<string, unknown>> {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Readonly<Record<string, unknown>>;
}
