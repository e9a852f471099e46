/**
 * Record kinds: what a source may translate into and a processor may read and write, described as data.
 * One description makes the TypeScript type, the table, the bulk writer's plan and the CSV header.
 */

/** Portable on PostgreSQL and MariaDB with one meaning; see {@link ValueOf} for the TypeScript side. */
export type ColumnType =
  /** An id of ours: UUID text. */
  | 'id'
  /** Text up to `length` (default 255) characters. */
  | 'string'
  /** Text of any length. */
  | 'text'
  | 'int'
  /** Double precision. */
  | 'float'
  | 'boolean'
  /** A local date, `YYYY-MM-DD`: the date of the event where it happened, never derived from an instant. */
  | 'date'
  /** A UTC instant with microseconds, ISO 8601 ending in `Z`. */
  | 'instant'
  /** Any JSON value. */
  | 'json';

/** Kinds of things that other sources may know under other ids. */
export type EntityKind = 'club' | 'person' | 'venue' | 'game';

export interface Column {
  readonly type: ColumnType;
  /** Missing is null and stays null. Absent means: never null. */
  readonly nullable?: true;
  readonly length?: number;
  /**
   * The value is an {@link ExternalId} when a plugin writes it; the platform resolves it to an id of ours of this kind.
   * A record that refers to an unknown entity is rejected with that reason, and can be driven again.
   */
  readonly refersTo?: EntityKind;
  /**
   * Name of a whole-number column of the same kind that says how good the row's source is for this one. A row of lower
   * authority does not change the value, so that the end is the same in whatever order the sources are read; the highest
   * authority so far is what stands in that column.
   */
  readonly governedBy?: string;
}

export interface RecordKind<
  Kind extends string = string,
  Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  /** Singular noun of the field, kebab-case: `batting-game-line`. */
  readonly kind: Kind;
  /** Table of the shared database, snake_case; columns there are the snake_case of the names here. */
  readonly table: string;
  /** Natural key: unique, never null; upserts go by it. */
  readonly key: readonly string[];
  readonly columns: Columns;
  /**
   * Set on entities: rows carry an `id`, made from the natural key or, where that is `ref`, from the first external id.
   * `ref` columns of the same row register an external reference to it.
   */
  readonly entity?: EntityKind | 'league' | 'season' | 'team-season';
  /** Columns with an index of their own beside the key, for the pages' look-ups. */
  readonly indexes?: readonly (readonly string[])[];
}

type ScalarOf<C extends Column> = C['type'] extends 'int' | 'float'
  ? number
  : C['type'] extends 'boolean'
    ? boolean
    : C['type'] extends 'json'
      ? unknown
      : string;

/** The value of a column as it stands in a record; `unknown` where the column is not known in detail. */
export type ValueOf<C extends Column> = ColumnType extends C['type']
  ? unknown
  : C extends { readonly nullable: true }
    ? ScalarOf<C> | null
    : ScalarOf<C>;

/** One row of a kind: every column present; missing is null. */
export type RecordOf<K extends RecordKind> = { readonly [N in keyof K['columns']]: ValueOf<K['columns'][N]> };

/**
 * Describes a record kind; checks at compile time that key and indexes name columns. (Here and not in {@link RecordKind}:
 * with `keyof Columns` in it a kind would not be assignable to `RecordKind`.)
 */
export function defineRecord<const Kind extends string, const Columns extends Readonly<Record<string, Column>>>(
  spec: RecordKind<Kind, Columns> & {
    readonly key: readonly (keyof Columns & string)[];
    readonly indexes?: readonly (readonly (keyof Columns & string)[])[];
  },
): RecordKind<Kind, Columns> {
  return spec;
}

/** A row on its way to the database, with the kind it is of. */
export interface DomainRecord<K extends RecordKind = RecordKind> {
  readonly of: K;
  readonly row: RecordOf<K>;
  /**
   * `fact`: the source states this row, it inserts or updates. `mention`: the source merely names the entity (a line-up
   * names a player); the row is written only where nothing is known yet, and never changes what is.
   */
  readonly mode: 'fact' | 'mention';
}

/** States a row. */
export function fact<K extends RecordKind>(of: K, row: RecordOf<K>): DomainRecord<K> {
  return { of, row, mode: 'fact' };
}

/** Names an entity about which this source knows no more than stands in the row. */
export function mention<K extends RecordKind>(of: K, row: RecordOf<K>): DomainRecord<K> {
  return { of, row, mode: 'mention' };
}

/** `hitByPitch` → `hit_by_pitch`: the column's name in the database and in CSV. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
