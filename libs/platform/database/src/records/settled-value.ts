import type { KindPlan, PlannedColumn } from './kind-plan.js';

/** The two rows that meet in a merge, each naming a column of its own in SQL: what is offered, and what stands there. */
export interface MeetingRows {
  readonly offered: (column: string) => string;
  readonly stored: (column: string) => string;
}

/** What stands in a column after an update: the offered value, but for gaps and for what a better source has said. */
export function settledValue(plan: KindPlan, { name, column }: PlannedColumn, rows: MeetingRows): string {
  const [offered, stored] = [rows.offered(name), rows.stored(name)];
  const known = plan.keepsKnown && column.nullable ? `coalesce(${offered}, ${stored})` : offered;
  if (plan.authorities.has(name)) return `greatest(${offered}, coalesce(${stored}, ${offered}))`;
  const authority = plan.authorityOf.get(name);
  return authority === undefined
    ? known
    : `case when ${rows.offered(authority)} < ${rows.stored(authority)} then ${stored} else ${known} end`;
}
