import { columnName, type Column, type EntityKind, type RecordKind } from '@fieldhouse/domain';

export interface PlannedColumn {
  readonly property: string;
  /** In the database. */
  readonly name: string;
  readonly column: Column;
}

/** What the store must know of a kind, worked out once. */
export interface KindPlan {
  readonly kind: RecordKind;
  /** `id` first where the kind is an entity, then the record's columns; not `run_id`. */
  readonly columns: readonly PlannedColumn[];
  /** Places in `columns` of what identifies a row: the id of an entity, else the natural key. */
  readonly identity: readonly number[];
  /** Places in `columns` of the natural key. */
  readonly naturalKey: readonly number[];
  /** Set where other records refer to rows of this kind. */
  readonly entity: EntityKind | undefined;
  readonly isEntity: boolean;
  /** Place of `ref`, which is kept as it was first written; -1 without. */
  readonly ref: number;
  /**
   * A null does not put out what is known: true of entities named by their reference (club, venue, person), about which
   * several sources know different things.
   */
  readonly keepsKnown: boolean;
  /** Database name of a column → of the column that governs it. */
  readonly authorityOf: ReadonlyMap<string, string>;
  /** Database names of the columns that govern others. */
  readonly authorities: ReadonlySet<string>;
}

const plans = new WeakMap<RecordKind, KindPlan>();
const referable: readonly string[] = ['club', 'person', 'venue', 'game'] satisfies readonly EntityKind[];

export function planOf(kind: RecordKind): KindPlan {
  let plan = plans.get(kind);
  if (plan === undefined) {
    plan = makePlan(kind);
    plans.set(kind, plan);
  }
  return plan;
}

function makePlan(kind: RecordKind): KindPlan {
  const isEntity = kind.entity !== undefined;
  const own = Object.entries(kind.columns).map(([property, column]) => ({
    property,
    name: columnName(property),
    column,
  }));
  const columns: readonly PlannedColumn[] = isEntity
    ? [{ property: 'id', name: 'id', column: { type: 'id' } }, ...own]
    : own;
  const place = (property: string) => columns.findIndex((column) => column.property === property);
  const naturalKey = kind.key.map(place);
  const authorityOf = new Map(
    columns.flatMap(({ name, column }) => (column.governedBy ? [[name, columnName(column.governedBy)] as const] : [])),
  );
  return {
    kind,
    columns,
    authorityOf,
    authorities: new Set(authorityOf.values()),
    identity: isEntity ? [0] : naturalKey,
    naturalKey,
    entity: kind.entity !== undefined && referable.includes(kind.entity) ? (kind.entity as EntityKind) : undefined,
    isEntity,
    ref: isEntity ? place('ref') : -1,
    keepsKnown: isEntity && kind.key.length === 1 && kind.key[0] === 'ref',
  };
}

/**
 * Entities first, among them those that refer to none; within that by name, so that two writers take the tables in the
 * same order and do not wait for each other in a circle.
 */
export function writingOrder(kinds: Iterable<RecordKind>): readonly RecordKind[] {
  const rank = (kind: RecordKind) =>
    kind.entity === undefined ? 2 : Object.values(kind.columns).some((column) => column.refersTo) ? 1 : 0;
  return [...kinds].sort((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : 1));
}
