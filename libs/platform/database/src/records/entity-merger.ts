import { randomUUID } from 'node:crypto';
import type { EntityKind, RecordKind } from '@fieldhouse/domain';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { MergedEntity } from '../record-store.port.js';
import { columnText } from './column-text.js';
import type { Dialect, StagedRow } from './dialect.js';
import { externalReference, identityMerge, identityMergeRow } from './identity.records.js';
import { planOf, type KindPlan, type PlannedColumn } from './kind-plan.js';
import { findCollisions, type Collision } from './merge-collisions.js';
import { recordKinds } from './record-kinds.js';

export interface MergePair {
  readonly kept: string;
  readonly merged: string;
  readonly evidence: string;
}

interface Merge extends MergePair {
  readonly id: string;
}

/** What a merge did to one row, for taking it back. */
interface Change {
  readonly mergeId: string;
  readonly tableName: string;
  readonly change: 'removed' | 'filled' | 'cascaded';
  readonly rowKey: object;
  readonly before: object | null;
}

/** Room in `position` for the rows that one statement repoints. */
const statementRoom = 1_000_000;

/**
 * Makes one entity of two, for many pairs at a time: everything that refers to the merged one refers to the kept one
 * afterwards, gaps of the kept one are closed, and every change is noted down so that it can be undone.
 */
export class EntityMerger {
  /** All that became one, also because others did. */
  readonly made: MergedEntity[] = [];
  private readonly madeIds: string[] = [];
  private position = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly manager: EntityManager,
    private readonly runner: QueryRunner,
    private readonly runId: string,
  ) {}

  /** Returns the ids of the merges, in the order of the pairs. */
  async merge(kind: EntityKind, pairs: readonly MergePair[]): Promise<readonly string[]> {
    if (pairs.length === 0) return [];
    const merges = flattened(pairs).map((pair) => ({ ...pair, id: randomUUID() }));
    for (const { id, kept, merged } of merges) {
      this.made.push({ kind, kept, merged });
      this.madeIds.push(id);
    }
    await this.stageMerges(kind, merges);
    await this.dialect.merge(this.runner, planOf(identityMerge), this.runId, false);
    for (const target of targetsOf(kind)) {
      if (target.inKey) await this.clear(kind, merges, target);
      await this.repoint(target);
    }
    await this.joinRows(kind, merges);
    return merges.map(({ id }) => id);
  }

  /** Kinds of which rows changed. */
  async changedKinds(): Promise<readonly RecordKind[]> {
    if (this.madeIds.length === 0) return [];
    const parameters: unknown[] = [];
    const tables: { name: string }[] = await this.manager.query(
      `select distinct table_name as name from identity_merge_row
       where ${this.dialect.among('merge_id', this.madeIds, parameters)}`,
      parameters,
    );
    const changed = new Set(tables.map(({ name }) => name));
    return recordKinds.filter(({ table }) => changed.has(table));
  }

  private async stageMerges(kind: EntityKind, merges: readonly Merge[]): Promise<void> {
    const at = new Date().toISOString();
    await this.stage(
      identityMerge,
      merges.map(({ id, kept, merged, evidence }) => {
        return { id, kind, keptId: kept, mergedId: merged, evidence, at, undoneAt: null };
      }),
    );
  }

  /** Takes away rows whose key would be another row's after the change; where those are entities, they are merged too. */
  private async clear(kind: EntityKind, merges: readonly Merge[], target: Target): Promise<void> {
    const collisions = await findCollisions(this.dialect, this.manager, target.plan, target.column);
    if (collisions.length === 0) return;
    if (target.plan.entity !== undefined) {
      await this.cascade(target.plan, collisions);
      await this.stageMerges(kind, merges);
      return;
    }
    await this.remove(target.plan, collisions);
    await this.stageMerges(kind, merges);
  }

  private async cascade(plan: KindPlan, collisions: readonly Collision[]): Promise<void> {
    const pairs = collisions.map(({ row, keptId, evidence }) => ({
      kept: keptId!,
      merged: String(row['id']),
      evidence: `follows from: ${evidence}`,
    }));
    const ids = await this.merge(plan.entity!, pairs);
    await this.note(
      collisions.map(({ mergeId }, index) => ({
        mergeId,
        tableName: 'identity_merge',
        change: 'cascaded',
        rowKey: { id: ids[index] },
        before: null,
      })),
    );
  }

  private async remove(plan: KindPlan, collisions: readonly Collision[]): Promise<void> {
    const from = this.position;
    await this.note(
      collisions.map(({ mergeId, row }) => ({
        mergeId,
        tableName: plan.kind.table,
        change: 'removed',
        rowKey: keyOf(plan, row),
        before: row,
      })),
    );
    const mergeIds = [...new Set(collisions.map(({ mergeId }) => mergeId))];
    const parameters: unknown[] = [];
    const condition = `r.table_name = ${this.dialect.parameter(plan.kind.table, parameters)} and r.${this.dialect.quote('change')} = 'removed'
      and r.position > ${from} and ${this.dialect.among('r.merge_id', mergeIds, parameters)} and ${rowOfKey(this.dialect, plan)}`;
    await this.runner.query(this.dialect.deleteJoined(plan.kind.table, 'identity_merge_row r', condition), parameters);
  }

  private async repoint({ plan, column, inKey }: Target): Promise<void> {
    const { quote } = this.dialect;
    const table = quote(plan.kind.table);
    const staged = this.dialect.staged(planOf(identityMerge));
    const key = plan.identity
      .map((place) => plan.columns[place]!)
      .map((part): [string, string] => [part.name, inKey && part === column ? 'm.kept_id' : `t.${quote(part.name)}`]);
    const parameters: unknown[] = [];
    const runId = this.dialect.parameter(this.runId, parameters);
    await this.runner.query(
      `insert into identity_merge_row (merge_id, position, table_name, ${quote('change')}, column_name, row_key, run_id)
       select m.id, ${this.position} + row_number() over (partition by m.id order by t.${quote(column.name)}), '${plan.kind.table}', 'repointed',
         '${column.name}', ${this.dialect.jsonObject(key)}, ${this.dialect.castId(runId)}
       from ${table} t join ${staged} m on t.${quote(column.name)} = m.merged_id`,
      parameters,
    );
    this.position += statementRoom;
    const moved: unknown[] = [];
    const runIdAgain = this.dialect.castId(this.dialect.parameter(this.runId, moved));
    await this.runner.query(
      this.dialect.updateJoined(plan.kind.table, `${staged} m`, `t.${quote(column.name)} = m.merged_id`, [
        [column.name, 'm.kept_id'],
        ['run_id', runIdAgain],
      ]),
      moved,
    );
  }

  /** Fills what the kept entity lacks from the merged one, and takes the merged one's row away. */
  private async joinRows(kind: EntityKind, merges: readonly Merge[]): Promise<void> {
    const plan = planOf(recordKinds.find(({ entity }) => entity === kind)!);
    const rows = await this.rowsById(
      plan,
      merges.flatMap(({ kept, merged }) => [kept, merged]),
    );
    const changes: Change[] = [];
    const filled = new Map<string, Record<string, unknown>>();
    for (const { id, kept, merged } of merges) {
      const [keptRow, mergedRow] = [filled.get(kept) ?? rows.get(kept), rows.get(merged)];
      if (mergedRow === undefined) continue;
      const gaps = plan.keepsKnown && keptRow !== undefined ? gapsFilledBy(plan, keptRow, mergedRow) : {};
      if (Object.keys(gaps).length > 0) {
        filled.set(kept, { ...keptRow, ...gaps });
        changes.push({ mergeId: id, tableName: plan.kind.table, change: 'filled', rowKey: { id: kept }, before: gaps });
      }
      changes.push({
        mergeId: id,
        tableName: plan.kind.table,
        change: 'removed',
        rowKey: { id: merged },
        before: mergedRow,
      });
    }
    await this.note(changes);
    const parameters: unknown[] = [];
    const gone = this.dialect.among(
      'id',
      merges.map(({ merged }) => merged),
      parameters,
    );
    await this.runner.query(`delete from ${this.dialect.quote(plan.kind.table)} where ${gone}`, parameters);
    if (filled.size === 0) return;
    await this.stage(plan.kind, [...filled.values()]);
    await this.dialect.merge(this.runner, plan, this.runId, false);
  }

  private async rowsById(
    plan: KindPlan,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Record<string, unknown>>> {
    const parameters: unknown[] = [];
    const selected = plan.columns.map(
      (each) => `${this.dialect.selected(each)} as ${this.dialect.quote(each.property)}`,
    );
    const rows: Record<string, unknown>[] = await this.manager.query(
      `select ${selected.join(', ')} from ${this.dialect.quote(plan.kind.table)} where ${this.dialect.among('id', ids, parameters)}`,
      parameters,
    );
    return new Map(rows.map((row) => [String(row['id']), this.dialect.straighten(plan, row)]));
  }

  private async note(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.stage(
      identityMergeRow,
      changes.map((change) => ({ ...change, columnName: null, position: ++this.position })),
    );
    await this.dialect.merge(this.runner, planOf(identityMergeRow), this.runId, false);
  }

  private async stage(kind: RecordKind, rows: readonly object[]): Promise<void> {
    const plan = planOf(kind);
    const staged: StagedRow[] = rows.map((row) => ({
      cells: plan.columns.map(({ property, column }) => columnText(column, row[property as keyof typeof row])),
      mention: false,
    }));
    await this.dialect.stage(this.runner, plan, staged);
  }
}

interface Target {
  readonly plan: KindPlan;
  readonly column: PlannedColumn;
  /** It is a part of a unique key. */
  readonly inKey: boolean;
}

/** Every column that refers to entities of a kind. */
function targetsOf(kind: EntityKind): readonly Target[] {
  const references = planOf(externalReference);
  const entityId = references.columns.find(({ property }) => property === 'entityId')!;
  const records = recordKinds
    .map(planOf)
    .flatMap((plan) =>
      plan.columns
        .filter(({ column }) => column.refersTo === kind)
        .map((column) => ({ plan, column, inKey: plan.kind.key.includes(column.property) })),
    );
  return [{ plan: references, column: entityId, inKey: false }, ...records];
}

/** Follows chains: where A goes into B and B into C, both go into C. Pairs that became one already fall out. */
function flattened(pairs: readonly MergePair[]): readonly MergePair[] {
  const into = new Map<string, string>();
  const last = (id: string): string => {
    let at = id;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  const kept: MergePair[] = [];
  for (const pair of pairs) {
    const [from, to] = [last(pair.merged), last(pair.kept)];
    if (from === to) continue;
    into.set(from, to);
    kept.push({ ...pair, merged: from });
  }
  return kept.map((pair) => ({ ...pair, kept: last(pair.kept) }));
}

function gapsFilledBy(
  plan: KindPlan,
  kept: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
) {
  const gaps: Record<string, unknown> = {};
  for (const { property } of plan.columns) {
    if (kept[property] === null && merged[property] !== null) gaps[property] = merged[property];
  }
  return gaps;
}

function keyOf(plan: KindPlan, row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    plan.identity.map((place) => plan.columns[place]!).map(({ name, property }) => [name, row[property]]),
  );
}

/** Joins a row `t` with the note `r` that holds its key. */
export function rowOfKey(dialect: Dialect, plan: KindPlan): string {
  return plan.identity
    .map((place) => plan.columns[place]!)
    .map((part) => `t.${dialect.quote(part.name)} = ${dialect.jsonValue('r.row_key', part)}`)
    .join(' and ');
}
