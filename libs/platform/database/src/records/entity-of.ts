import { columnName, type Column, type RecordKind, type RecordOf } from '@fieldhouse/domain';
import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm';

/** A stored row of a kind: its record, the id where it is an entity, and the run that last wrote it. */
export type StoredRow<K extends RecordKind = RecordKind> = RecordOf<K> & {
  readonly id: string;
  readonly runId: string;
};

const made = new Map<string, EntitySchema>();

/**
 * The TypeORM entity of a record kind, the same one each time: property names are the record's, columns their
 * snake_case. Kinds with an `entity` have a primary key `id` and a unique natural key; of all others the natural key is
 * the primary one. Instants come as `Date` here, so their microseconds are lost; {@link RecordStore.read} keeps them.
 */
export function entityOf<K extends RecordKind>(kind: K): EntitySchema<StoredRow<K>> {
  let schema = made.get(kind.kind);
  if (schema === undefined) {
    schema = new EntitySchema({
      name: kind.kind,
      tableName: kind.table,
      columns: columnsOf(kind),
      indices: indexesOf(kind),
    });
    made.set(kind.kind, schema);
  }
  return schema as EntitySchema<StoredRow<K>>;
}

function columnsOf(kind: RecordKind): Record<string, EntitySchemaColumnOptions> {
  const columns: Record<string, EntitySchemaColumnOptions> = {};
  if (kind.entity !== undefined) columns['id'] = { type: 'uuid', primary: true };
  for (const [property, column] of Object.entries(kind.columns)) {
    columns[property] = {
      ...typeOf(column),
      name: columnName(property),
      nullable: column.nullable ?? false,
      primary: kind.entity === undefined && kind.key.includes(property),
    };
  }
  columns['runId'] = { type: 'uuid', name: 'run_id' };
  return columns;
}

/** Types with one meaning on PostgreSQL and MariaDB. `Date` is `timestamp` there and `datetime` here, neither with a zone. */
function typeOf(column: Column): Pick<EntitySchemaColumnOptions, 'type' | 'length' | 'precision'> {
  switch (column.type) {
    case 'id':
      return { type: 'uuid' };
    case 'string':
      return { type: 'varchar', length: column.length ?? 255 };
    case 'float':
      return { type: 'double precision' };
    case 'instant':
      return { type: Date, precision: 6 };
    case 'text':
    case 'int':
    case 'boolean':
    case 'date':
    case 'json':
      return { type: column.type };
  }
}

function indexesOf(kind: RecordKind): EntitySchemaIndexOptions[] {
  const natural =
    kind.entity === undefined ? [] : [{ name: `${kind.table}_key`, columns: [...kind.key], unique: true }];
  const lookUps = (kind.indexes ?? []).map((columns) => ({
    name: `${kind.table}_${columns.map(columnName).join('_')}_index`,
    columns: [...columns],
  }));
  return [...natural, ...lookUps];
}
