import type { DomainRecord, RecordKind } from '@fieldhouse/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { RemovedRow, Told, Whole } from '../record-store.port.js';
import { columnText, missing, UnfitValue } from './column-text.js';
import type { Dialect, ReadRow } from './dialect.js';
import { planOf, writingOrder, type KindPlan, type PlannedColumn } from './kind-plan.js';
import { Resolutions } from './resolutions.js';
import { RowEncoder } from './row-encoder.js';

/** Groups of one kind that are named by the same columns. */
interface Groups {
  readonly columns: readonly PlannedColumn[];
  /** The values that the columns have in one of the groups. */
  readonly values: readonly Set<string>[];
  /** Text of the values → place of the last raw record that told all of the group. */
  readonly lastTold: Map<string, number>;
}

/** See `RecordStore.removeUntold`. */
export async function removeUntold(
  dialect: Dialect,
  manager: EntityManager,
  runner: QueryRunner,
  told: readonly Told[],
): Promise<readonly RemovedRow[]> {
  const kinds = new Set(told.flatMap(({ complete }) => complete.map((whole) => whole.complete)));
  if (kinds.size === 0) return [];
  await dialect.holdIdentities(runner, 'shared');
  const resolutions = new Resolutions(dialect, manager);
  await resolutions.load(namedIn(told, kinds));
  const removed: RemovedRow[] = [];
  for (const kind of writingOrder(kinds)) {
    const plan = planOf(kind);
    if (plan.isEntity) throw new Error(`A ${kind.kind} is not taken out: other rows may refer to it.`);
    const lastTold = lastToldRows(plan, resolutions, told);
    for (const groups of groupsOf(plan, resolutions, told)) {
      const rows = (await standing(dialect, manager, plan, groups)).filter((row) => {
        const group = groups.lastTold.get(textOf(groups.columns, row));
        return group !== undefined && group > (lastTold.get(textOf(identity(plan), row)) ?? -1);
      });
      await remove(dialect, runner, plan, groups.columns, rows);
      for (const row of rows) removed.push({ of: kind, row });
    }
  }
  return removed;
}

/** All that has to be looked up: what the rows and the groups of these kinds name. */
function namedIn(
  told: readonly Told[],
  kinds: ReadonlySet<RecordKind>,
): ReadonlyMap<RecordKind, readonly { readonly row: object }[]> {
  const named = new Map<RecordKind, { readonly row: object }[]>([...kinds].map((kind) => [kind, []]));
  for (const { records, complete } of told) {
    for (const record of records) named.get(record.of)?.push(record);
    for (const whole of complete) named.get(whole.complete)!.push({ row: whole.where });
  }
  return named;
}

const identity = (plan: KindPlan) => plan.identity.map((place) => plan.columns[place]!);

const textOf = (columns: readonly PlannedColumn[], row: ReadRow) =>
  columns.map(({ property, column }) => columnText(column, row[property])).join('\t');

/** Text of a row's identity → place of the last raw record that told it. */
function lastToldRows(plan: KindPlan, resolutions: Resolutions, told: readonly Told[]): ReadonlyMap<string, number> {
  const encoder = new RowEncoder(plan, resolutions);
  const last = new Map<string, number>();
  const tell = ({ of, row }: DomainRecord, place: number) => {
    if (of !== plan.kind) return;
    const cells = encoder.encode(row);
    last.set(plan.identity.map((each) => cells[each]!).join('\t'), place);
  };
  for (const [place, { records }] of told.entries()) for (const record of records) tell(record, place);
  return last;
}

function groupsOf(plan: KindPlan, resolutions: Resolutions, told: readonly Told[]): Iterable<Groups> {
  const byColumns = new Map<string, Groups>();
  const tell = ({ complete, where }: Whole, place: number) => {
    if (complete !== plan.kind) return;
    const columns = columnsOf(plan, where);
    const values = columns.map((column) => valueIn(column, where[column.property]!, resolutions));
    // Nobody known, or what no column could hold: nothing stands there.
    if (values.includes(undefined)) return;
    const names = columns.map(({ name }) => name).join();
    const groups = byColumns.get(names) ?? { columns, values: columns.map(() => new Set()), lastTold: new Map() };
    byColumns.set(names, groups);
    for (const [at, value] of values.entries()) groups.values[at]!.add(value!);
    const text = columns.map(({ column }, at) => columnText(column, values[at])).join('\t');
    groups.lastTold.set(text, place);
  };
  for (const [place, { complete }] of told.entries()) for (const whole of complete) tell(whole, place);
  return byColumns.values();
}

function columnsOf(plan: KindPlan, where: Whole['where']): readonly PlannedColumn[] {
  const columns = plan.columns.filter(({ property }) => Object.hasOwn(where, property));
  if (columns.length > 0 && columns.length === Object.keys(where).length) return columns;
  throw new Error(`A group of ${plan.kind.kind} is named by columns of it, got ${JSON.stringify(where)}.`);
}

function valueIn({ column }: PlannedColumn, value: string, resolutions: Resolutions): string | undefined {
  const known = column.refersTo === undefined ? value : resolutions.of(column.refersTo).resolve(value);
  try {
    columnText(column, known);
    return known;
  } catch (error) {
    if (error instanceof UnfitValue) return undefined;
    throw error;
  }
}

/** The rows of all groups, and where they are named by several columns perhaps of some more. */
async function standing(
  dialect: Dialect,
  manager: EntityManager,
  plan: KindPlan,
  { columns, values }: Groups,
): Promise<readonly ReadRow[]> {
  const parameters: unknown[] = [];
  const selected = plan.columns.map((each) => `${dialect.selected(each)} as ${dialect.quote(each.property)}`);
  const conditions = columns.map(({ name }, at) => dialect.among(dialect.quote(name), [...values[at]!], parameters));
  const rows: Record<string, unknown>[] = await manager.query(
    `select ${selected.join(', ')} from ${dialect.quote(plan.kind.table)} where ${conditions.join(' and ')}`,
    parameters,
  );
  return rows.map((row) => dialect.straighten(plan, row));
}

/** Unless somebody moved them to another group meanwhile. */
async function remove(
  dialect: Dialect,
  runner: QueryRunner,
  plan: KindPlan,
  group: readonly PlannedColumn[],
  rows: readonly ReadRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const told = new Set([...identity(plan), ...group]);
  const cells = (row: ReadRow) =>
    plan.columns.map((each) => (told.has(each) ? columnText(each.column, row[each.property]) : missing));
  await dialect.stage(
    runner,
    plan,
    rows.map((row) => ({ cells: cells(row), mention: false })),
  );
  const same = [...told].map(({ name }) => `t.${dialect.quote(name)} = s.${dialect.quote(name)}`).join(' and ');
  await runner.query(dialect.deleteJoined(plan.kind.table, `${dialect.staged(plan)} s`, same));
}
