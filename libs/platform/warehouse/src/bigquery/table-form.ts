import type { TableField, TableMetadata } from '@google-cloud/bigquery';
import { WarehouseError, type WarehouseColumn, type WarehouseTable, type WarehouseType } from '../warehouse.port.js';

export const bigQueryTypes: Readonly<Record<WarehouseType, string>> = {
  string: 'STRING',
  integer: 'INT64',
  float: 'FLOAT64',
  boolean: 'BOOL',
  date: 'DATE',
  instant: 'TIMESTAMP',
};

/** As BigQuery calls them when asked. */
const storedTypes: Readonly<Record<string, WarehouseType>> = {
  STRING: 'string',
  INTEGER: 'integer',
  INT64: 'integer',
  FLOAT: 'float',
  FLOAT64: 'float',
  BOOLEAN: 'boolean',
  BOOL: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'instant',
};

const longestDescription = 1024;
const mostClusters = 4;

const describe = ({ meaning, unit }: WarehouseColumn) =>
  (unit === undefined ? meaning : `${meaning} [${unit}]`).slice(0, longestDescription);

/** Only the key is required: a column that comes later is null in the rows of before. */
export function fieldsOf(table: WarehouseTable): TableField[] {
  return Object.entries(table.columns).map(([name, column]) => ({
    name,
    type: bigQueryTypes[column.type],
    mode: table.key.includes(name) ? 'REQUIRED' : 'NULLABLE',
    description: describe(column),
  }));
}

/** Partitions by day, clusters by the rest of the key, the key as BigQuery's (unenforced) primary key. */
export function metadataOf(table: WarehouseTable): TableMetadata {
  const { partitionBy } = table;
  const clusters = table.key.filter((name) => name !== partitionBy).slice(0, mostClusters);
  return {
    description: table.meaning,
    schema: { fields: fieldsOf(table) },
    tableConstraints: { primaryKey: { columns: [...table.key] } },
    ...(partitionBy !== undefined && { timePartitioning: { type: 'DAY', field: partitionBy } }),
    ...(clusters.length > 0 && { clustering: { fields: clusters } }),
  };
}

/** What a table of the data set is, so far as it matters for loads. @throws WarehouseError it is none of ours */
export function storedTable(name: string, metadata: TableMetadata): WarehouseTable {
  const schema = metadata.schema as { readonly fields?: readonly TableField[] } | undefined;
  const columns = (schema?.fields ?? []).map((field): [string, WarehouseColumn] => {
    const type = storedTypes[field.type ?? ''];
    if (type === undefined)
      throw new WarehouseError(`table ${name}: column ${field.name} is ${field.type}, which no load writes`);
    const meaning = field.description ?? '';
    return [field.name!, { type, meaning, ...(field.mode !== 'REQUIRED' && { nullable: true as const }) }];
  });
  const partitionBy = metadata.timePartitioning?.field;
  return {
    name,
    meaning: metadata.description ?? '',
    columns: Object.fromEntries(columns),
    key: metadata.tableConstraints?.primaryKey?.columns ?? [],
    ...(partitionBy && { partitionBy }),
  };
}
