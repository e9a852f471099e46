import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';
import { identityMerge } from './identity.records.js';
import { planOf, type KindPlan, type PlannedColumn } from './kind-plan.js';

/** A row whose natural key would be another row's once its merged id is replaced by the kept one. */
export interface Collision {
  readonly mergeId: string;
  readonly evidence: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** Of the row that has the key, where the kind is an entity. */
  readonly keptId: string | null;
}

/** The collisions that replacing a column of the natural key would bring; the merges are staged. */
export async function findCollisions(
  dialect: Dialect,
  manager: EntityManager,
  plan: KindPlan,
  column: PlannedColumn,
): Promise<readonly Collision[]> {
  const { quote } = dialect;
  const table = quote(plan.kind.table);
  const key = plan.naturalKey.map((place) => plan.columns[place]!);
  const others = key.filter((part) => part !== column);
  const newKey = ['m.kept_id', ...others.map(({ name }) => `t.${quote(name)}`)].join(', ');
  const selected = plan.columns.map((each) => `${dialect.selected(each)} as ${quote(each.property)}`);
  const first = plan.isEntity
    ? `first_value(t.id) over (partition by ${newKey} order by t.${quote(column.name)})`
    : 'null';
  const identity = plan.isEntity ? 'coalesce(k.id, x.first_of_key)' : 'null';
  const rows: Record<string, unknown>[] = await manager.query(
    `select ${selected.join(', ')}, merge_id as ${quote('mergeId')}, merge_evidence as ${quote('mergeEvidence')}, other_id as ${quote('otherId')}
     from (select x.*, ${identity} as other_id
       from (select t.*, m.id as merge_id, m.kept_id as new_value, m.evidence as merge_evidence, ${first} as first_of_key,
               row_number() over (partition by ${newKey} order by t.${quote(column.name)}) as nth_of_key
             from ${table} t join ${dialect.staged(planOf(identityMerge))} m on t.${quote(column.name)} = m.merged_id) x
       left join ${table} k on k.${quote(column.name)} = x.new_value
         ${others.map(({ name }) => `and k.${quote(name)} = x.${quote(name)}`).join(' ')}
       where k.run_id is not null or x.nth_of_key > 1) y`,
  );
  return rows.map(({ mergeId, mergeEvidence, otherId, ...row }) => ({
    mergeId: String(mergeId),
    evidence: String(mergeEvidence),
    row: dialect.straighten(plan, row),
    keptId: otherId === null ? null : String(otherId),
  }));
}
