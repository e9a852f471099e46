import type { RecordKind } from '@fieldhouse/domain';
import { columnText, UnfitValue } from './column-text.js';
import type { KindPlan } from './kind-plan.js';
import type { Resolutions } from './resolutions.js';

/** Why a row cannot be written. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';
}

/**
 * A record's cells in the order of the plan's columns, references resolved; the id of an entity is left empty.
 *
 * @throws RowRefusal with every reason there is; unknown external ids are listed for review
 */
export function encodeRow(plan: KindPlan, row: object, resolutions: Resolutions): string[] {
  const values = row as Readonly<Record<string, unknown>>;
  const cells: string[] = [];
  const faults: string[] = [];
  for (const { property, column } of plan.columns) {
    if (plan.isEntity && property === 'id') {
      cells.push('');
      continue;
    }
    let value = values[property];
    if (column.refersTo !== undefined && typeof value === 'string') {
      const resolution = resolutions.of(column.refersTo);
      const id = resolution.resolve(value);
      if (id === undefined) {
        if (isExternalId(value)) resolution.list(value, `named as ${property} of a ${plan.kind.kind}`);
        faults.push(`${property}: there is no ${column.refersTo} "${value}"`);
        continue;
      }
      value = id;
    }
    try {
      cells.push(columnText(column, value));
    } catch (error) {
      if (!(error instanceof UnfitValue)) throw error;
      faults.push(`${property} ${error.message}`);
    }
  }
  if (faults.length > 0) throw new RowRefusal(`${plan.kind.kind}: ${faults.join('; ')}`);
  return cells;
}

/** Issuer and id that fit their columns. */
export function isExternalId(value: string): boolean {
  const colon = value.indexOf(':');
  return (
    colon > 0 && colon <= 60 && value.length - colon - 1 <= 100 && colon < value.length - 1 && !value.includes('\0')
  );
}

/** The parts of a row's natural key as text, references resolved. */
export function naturalKeyOf(
  kind: RecordKind,
  plan: KindPlan,
  row: object,
  cells: readonly string[],
): readonly string[] {
  return kind.key.map((property, index) =>
    kind.columns[property]!.refersTo === undefined
      ? String((row as Readonly<Record<string, unknown>>)[property])
      : cells[plan.naturalKey[index]!]!,
  );
}
