import { WarehouseError, type WarehouseTable } from '../warehouse.port.js';

const name = /^[a-z][a-z0-9_]{0,62}$/;

/** Words that DuckDB or BigQuery keep for themselves: a column of that name could not be written in a statement without quotes. */
const wordsOfSql = new Set(
  (
    'all analyse analyze and any array as asc assert_rows_modified asymmetric at between both by case cast check collate column ' +
    'constraint contains create cross cube current default deferrable desc distinct do else end enum escape except exclude ' +
    'exists extract false fetch following for foreign from full group grouping groups hash having if ignore in initially inner ' +
    'intersect interval into is join lambda lateral leading left like limit lookup merge natural new no not null nulls of off ' +
    'offset on only or order outer over partition pivot placing preceding primary proto qualify range recursive references ' +
    'respect returning right rollup rows select set show some struct summarize symmetric table tablesample then timestamp to ' +
    'trailing treat true unbounded union unique unnest unpivot using variadic when where window with within'
  ).split(' '),
);

/** @throws WarehouseError the table cannot be one of every warehouse */
export function assertTable(table: WarehouseTable): void {
  const refuse = (why: string): never => {
    throw new WarehouseError(`table ${table.name}: ${why}`);
  };
  const columns = Object.keys(table.columns);
  if (!name.test(table.name)) refuse('its name is not snake_case of at most 63 letters, digits and _');
  if (table.name.startsWith('fieldhouse_')) refuse('names that begin with fieldhouse_ are the warehouse’s own');
  for (const column of columns) {
    if (!name.test(column)) refuse(`column ${column} is not snake_case of at most 63 letters, digits and _`);
    if (wordsOfSql.has(column)) refuse(`column ${column} is a word of SQL`);
  }
  if (table.key.length === 0) refuse('it has no key');
  for (const column of table.key) {
    const known = table.columns[column] ?? refuse(`its key names ${column}, which is no column`);
    if (known.nullable) refuse(`column ${column} of the key is nullable`);
    if (known.type === 'float') refuse(`column ${column} of the key is a float`);
  }
  const { partitionBy } = table;
  if (partitionBy === undefined) return;
  if (table.columns[partitionBy]?.type !== 'date') refuse(`it is partitioned by ${partitionBy}, which is no date`);
  if (!table.key.includes(partitionBy)) refuse(`it is partitioned by ${partitionBy}, which is not of its key`);
}

/**
 * What stands after the table is defined once more: the columns that were there in their order, then the new ones.
 * @throws WarehouseError a column has another type, or rows would be told apart otherwise
 */
export function grownTable(stored: WarehouseTable, wanted: WarehouseTable): WarehouseTable {
  const refuse = (why: string): never => {
    throw new WarehouseError(`table ${wanted.name}: ${why}; give the new form a table of its own`);
  };
  for (const [column, { type }] of Object.entries(wanted.columns)) {
    const before = stored.columns[column]?.type;
    if (before !== undefined && before !== type) refuse(`column ${column} was ${before} and cannot become ${type}`);
  }
  const keys = (table: WarehouseTable) => table.key.toSorted().join(', ');
  if (keys(stored) !== keys(wanted)) refuse(`its key was ${keys(stored)} and cannot become ${keys(wanted)}`);
  if (stored.partitionBy !== wanted.partitionBy) {
    refuse(`it was partitioned by ${stored.partitionBy ?? 'nothing'}, not by ${wanted.partitionBy ?? 'nothing'}`);
  }
  const gone = Object.entries(stored.columns).map(([column, facts]) => [column, { ...facts, nullable: true as const }]);
  return { ...wanted, key: stored.key, columns: { ...Object.fromEntries(gone), ...wanted.columns } };
}

/** @throws WarehouseError the load has no usable name */
export function assertLoadName(load: string): void {
  if (!/^[\x21-\x7e]{1,300}$/.test(load)) {
    throw new WarehouseError(`a load is named by 1 to 300 printable ASCII characters, not ${JSON.stringify(load)}`);
  }
}

/** @throws WarehouseError it is not that of a partition */
export function assertPartition(table: WarehouseTable, partition: string): void {
  if (table.partitionBy === undefined) throw new WarehouseError(`table ${table.name} has no partitions`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(partition) || Number.isNaN(Date.parse(partition))) {
    throw new WarehouseError(`table ${table.name}: ${JSON.stringify(partition)} is no date, as its partitions are`);
  }
}
