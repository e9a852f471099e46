import type { StagedRow } from './dialect.js';
import { missing } from './column-text.js';
import type { KindPlan } from './kind-plan.js';

export interface Folded {
  readonly rows: readonly StagedRow[];
  /** Rows that a later one of the same batch went over: counted as if they had been written one after the other. */
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Leaves one row for each identity: the last fact, or a mention where there is no fact. Where nulls do not put out what
 * is known, gaps of a later fact are filled from earlier ones.
 */
export function foldRows(plan: KindPlan, rows: Iterable<StagedRow>): Folded {
  const byIdentity = new Map<string, StagedRow>();
  let updated = 0;
  let unchanged = 0;
  for (const row of rows) {
    const identity =
      plan.identity.length === 1
        ? row.cells[plan.identity[0]!]!
        : plan.identity.map((place) => row.cells[place]!).join('\t');
    const earlier = byIdentity.get(identity);
    if (earlier === undefined) {
      byIdentity.set(identity, row);
    } else if (row.mention) {
      unchanged++;
    } else {
      const cells = over(plan, earlier, row);
      if (sameCells(earlier.cells, cells)) unchanged++;
      else updated++;
      byIdentity.set(identity, { cells, mention: false });
    }
  }
  return { rows: [...byIdentity.values()], updated, unchanged };
}

function over(plan: KindPlan, earlier: StagedRow, later: StagedRow): readonly string[] {
  if (plan.ref < 0) return later.cells;
  const place = (name: string) => plan.columns.findIndex((column) => column.name === name);
  const yields = (authority: string) => Number(later.cells[place(authority)]) < Number(earlier.cells[place(authority)]);
  const kept = new Set([...plan.authorities].filter(yields));
  return later.cells.map((cell, at) => {
    const { name } = plan.columns[at]!;
    const governed = kept.has(name) || kept.has(plan.authorityOf.get(name) ?? '');
    return at === plan.ref || governed || (plan.keepsKnown && cell === missing) ? earlier.cells[at]! : cell;
  });
}

function sameCells(left: readonly string[], right: readonly string[]): boolean {
  return left.every((cell, place) => cell === right[place]);
}
