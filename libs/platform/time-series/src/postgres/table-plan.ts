import type { Layout } from '../measurement.js';
import { record } from '../points.js';
import type { Measurement, Point, TagFilter } from '../time-series.port.js';

export const schema = 'time_series';

export const quoted = (name: string) => `"${name}"`;

/** The table of a measurement, and the statements that do not change. */
export interface TablePlan {
  readonly measurement: Measurement;
  /** Of the table, an older program's measurement has fewer. */
  readonly fields: readonly string[];
  readonly table: string;
  /** In the order that {@link pointOf} reads. */
  readonly columns: string;
  /** By instant, then by tags. */
  readonly inOrder: string;
  /** Quoted. */
  readonly tags: readonly string[];
  /** Takes an array for each tag, for instants, lanes, orders, and for each field of the table; does nothing once that has more. */
  readonly insert: string;
}

export function planTable(measurement: Measurement, { tags, fields }: Layout): TablePlan {
  const known = `select cardinality(fields) from ${schema}.measurement where name = '${measurement.name}'`;
  const table = `${schema}.${quoted(measurement.name)}`;
  const keys = [...tags.map(quoted), 'at'];
  const values = ['lane', '"order"', ...fields.map(quoted)];
  const types = [...tags.map(() => 'text'), 'bigint', 'integer', 'bigint', ...fields.map(() => 'double precision')];
  const key = keys.map((_, i) => (i < tags.length ? `k${i} collate "C"` : `k${i}`)).join(', ');
  return {
    measurement,
    fields,
    table,
    columns: [...tags.map(quoted), 'at', 'lane', '"order"', ...measurement.fields.map(quoted)].join(', '),
    inOrder: ['at', ...tags.map(quoted)].join(', '),
    tags: tags.map(quoted),
    // In the order of the key, so that two writers of the same points wait for each other instead of locking each other up.
    insert: `insert into ${table} (${[...keys, ...values].join(', ')})
      select * from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})
        as u(${[...keys.map((_, i) => `k${i}`), ...values.map((_, i) => `v${i}`)].join(', ')})
      where (${known}) = ${fields.length}
      order by ${key}
      on conflict (${keys.join(', ')}) do update
      set ${values.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  };
}

export function createTable({ tags, fields }: Layout, table: string): string {
  return `create table ${table} (
    ${tags.map((tag) => `${quoted(tag)} text collate "C" not null,`).join(' ')}
    at bigint not null, lane integer not null, "order" bigint not null,
    ${fields.map((field) => `${quoted(field)} double precision,`).join(' ')}
    primary key (${[...tags.map(quoted), 'at'].join(', ')})) partition by range (at)`;
}

/** The index over instants is small, and enough: rows lie about as they came. */
export function createIndexes(table: string): string {
  return `create index on ${table} (lane, "order");
    create index on ${table} using brin (at) with (pages_per_range = 16, autosummarize = on)`;
}

export function pointOf({ tags, fields }: Measurement, row: readonly unknown[]): Point {
  const ours = tags.length;
  return {
    tags: record(tags, (i) => row[i] as string),
    at: Number(row[ours]),
    lane: Number(row[ours + 1]),
    order: Number(row[ours + 2]),
    fields: record(fields, (i) => row[ours + 3 + i] as number | null),
  };
}

/** A condition whose values come as parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Instants of a span, and these tags. */
export function within(from: number, to: number, tags: TagFilter): Condition {
  const named = Object.entries(tags);
  const conditions = ['at >= $1', 'at < $2', ...named.map(([tag], i) => `${quoted(tag)} = $${i + 3}`)];
  return { sql: conditions.join(' and '), values: [from, to, ...named.map(([, value]) => value)] };
}
