import type { EntityKind } from '@fieldhouse/domain';
import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';
import type { KindPlan } from './kind-plan.js';

/** See `RecordStore.valuesNaming`. */
export async function valuesNaming(
  dialect: Dialect,
  manager: EntityManager,
  plan: KindPlan,
  property: string,
  entities: readonly { readonly kind: EntityKind; readonly id: string }[],
): Promise<readonly string[]> {
  const wanted = plan.columns.find((column) => column.property === property);
  if (wanted === undefined) throw new Error(`${plan.kind.kind} has no column ${property}.`);
  const parameters: unknown[] = [];
  const conditions = plan.columns.flatMap(({ name, column }, place) => {
    const named = plan.isEntity && place === 0 ? plan.entity : column.refersTo;
    const ids = entities.filter(({ kind }) => kind === named).map(({ id }) => id);
    return ids.length === 0 ? [] : [dialect.among(dialect.quote(name), ids, parameters)];
  });
  if (conditions.length === 0) return [];
  const rows: { value: unknown }[] = await manager.query(
    `select distinct ${dialect.selected(wanted)} as value from ${dialect.quote(plan.kind.table)} where ${conditions.join(' or ')}`,
    parameters,
  );
  return rows.map(({ value }) => String(value)).sort();
}
