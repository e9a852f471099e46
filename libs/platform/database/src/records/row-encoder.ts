import type { RecordKind } from '@fieldhouse/domain';
import { columnText, UnfitValue } from './column-text.js';
import type { KindPlan, PlannedColumn } from './kind-plan.js';
import type { Resolutions } from './resolutions.js';

/** Why a row cannot be written. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';
}

/** Writes the rows of one kind in one batch as cells, references resolved. */
export class RowEncoder {
  // Neighbouring rows have much in common: the game, the season, the source. What was looked at is not looked at again.
  private readonly lastValues: unknown[] = [];
  private readonly lastCells: string[] = [];

  constructor(
    private readonly plan: KindPlan,
    private readonly resolutions: Resolutions,
  ) {}

  /**
   * The cells in the order of the plan's columns; the id of an entity is left empty.
   *
   * @throws RowRefusal with every reason there is; unknown external ids are listed for review
   */
  encode(row: object): string[] {
    const values = row as Readonly<Record<string, unknown>>;
    const cells = this.plan.isEntity ? [''] : [];
    let faults: string[] | undefined;
    for (let place = cells.length; place < this.plan.columns.length; place++) {
      const planned = this.plan.columns[place]!;
      const value = values[planned.property];
      if (value === this.lastValues[place] && value !== undefined) {
        cells[place] = this.lastCells[place]!;
        continue;
      }
      try {
        cells[place] = this.lastCells[place] = this.cell(planned, value);
        this.lastValues[place] = value;
      } catch (error) {
        if (!(error instanceof UnfitValue)) throw error;
        (faults ??= []).push(`${planned.property} ${error.message}`);
        this.lastValues[place] = undefined;
      }
    }
    if (faults !== undefined) throw new RowRefusal(`${this.plan.kind.kind}: ${faults.join('; ')}`);
    return cells;
  }

  private cell({ property, column }: PlannedColumn, value: unknown): string {
    if (column.refersTo === undefined || typeof value !== 'string') return columnText(column, value);
    const resolution = this.resolutions.of(column.refersTo);
    const id = resolution.resolve(value);
    if (id !== undefined) return id;
    if (isExternalId(value)) resolution.list(value, `named as ${property} of a ${this.plan.kind.kind}`);
    throw new UnfitValue(`names no known ${column.refersTo}: "${value}"`);
  }
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
