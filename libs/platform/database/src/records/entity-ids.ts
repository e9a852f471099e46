import { idOf, type DomainRecord } from '@fieldhouse/domain';
import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect.js';
import type { KindPlan } from './kind-plan.js';
import type { Resolution } from './resolution.js';
import { isExternalId, naturalKeyOf, RowRefusal } from './row-encoder.js';

/** A row whose cells are known, on its way to get its id. */
export interface EncodedRow {
  readonly record: DomainRecord;
  readonly cells: string[];
}

/**
 * Ids of the entities that already have the natural keys of these rows. Only asked for kinds whose natural key refers to
 * others: there a merge may have changed the key after the id was made from it.
 */
export async function idsByNaturalKey(
  dialect: Dialect,
  manager: EntityManager,
  plan: KindPlan,
  rows: readonly EncodedRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const columns = plan.naturalKey.map((place) => plan.columns[place]!);
  if (rows.length === 0 || columns.every(({ column }) => column.refersTo === undefined)) return found;
  const keys = rows.map(({ record, cells }) => naturalKeyOf(plan.kind, plan, record.row, cells));
  const parameters: unknown[] = [];
  const conditions = columns.map(({ name }, index) =>
    dialect.among(dialect.quote(name), [...new Set(keys.map((key) => key[index]!))], parameters),
  );
  const names = columns.map(({ name }) => dialect.quote(name)).join(', ');
  const stored: Record<string, string>[] = await manager.query(
    `select id, ${names} from ${dialect.quote(plan.kind.table)} where ${conditions.join(' and ')}`,
    parameters,
  );
  for (const row of stored) found.set(keyText(columns.map(({ name }) => row[name]!)), row['id']!);
  return found;
}

export const keyText = (parts: readonly string[]): string => parts.join('\u001f');

/**
 * The id of an entity's row. Its reference decides where that is known; else its natural key; else a new id is made. An
 * id is fixed by the first row that is written: where a register only told ids that belong together, they all follow.
 *
 * @throws RowRefusal where reference and natural key are those of two entities
 */
export function entityId(
  plan: KindPlan,
  { record, cells }: EncodedRow,
  resolution: Resolution | undefined,
  byNaturalKey: ReadonlyMap<string, string>,
): string {
  const kind = plan.kind.entity!;
  const key = naturalKeyOf(plan.kind, plan, record.row, cells);
  const ofKey = byNaturalKey.get(keyText(key));
  if (resolution === undefined || plan.ref < 0) return ofKey ?? idOf(kind, ...key);

  const row = record.row as Readonly<Record<string, unknown>>;
  const ref = String(row['ref']);
  if (!isExternalId(ref)) throw new RowRefusal(`${kind}: ref must be an external id like issuer:id, got "${ref}"`);
  const known = resolution.find(ref);
  const name = nameIn(row);
  if (known?.born) {
    if (ofKey !== undefined && ofKey !== known.id) {
      throw new RowRefusal(
        `${kind} "${ref}" is ${known.id}, but its ${plan.kind.key.join(', ')} are those of ${ofKey}`,
      );
    }
    return known.id!;
  }
  const id = ofKey ?? idOf(kind, ...key);
  if (known !== undefined && known.id !== null && known.id !== id) resolution.repoint(known.id, id, true);
  resolution.attach(ref, id, true, null, name);
  resolution.bear(id);
  return id;
}

function nameIn(row: Readonly<Record<string, unknown>>): string | null {
  const name = row['fullName'] ?? row['name'];
  return typeof name === 'string' ? name : null;
}
