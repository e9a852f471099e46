import type { WarehouseTable } from '../warehouse.port.js';

const name = (column: string) => `\`${column}\``;

/**
 * MERGE of the staged rows into the table, both paths quoted.
 * @param partitions dates of the staged rows, in order: BigQuery reads no other partitions of the table then
 */
export function mergeStatement(
  table: WarehouseTable,
  into: string,
  from: string,
  partitions: readonly string[],
): string {
  const columns = Object.keys(table.columns);
  const same = table.key.map((column) => `t.${name(column)} = s.${name(column)}`);
  const [first, last] = [partitions[0], partitions.at(-1)];
  const near =
    table.partitionBy === undefined || first === undefined
      ? []
      : [`t.${name(table.partitionBy)} BETWEEN DATE '${first}' AND DATE '${last}'`];
  const changed = columns.filter((column) => !table.key.includes(column));
  const update = changed.map((column) => `${name(column)} = s.${name(column)}`).join(', ');
  return [
    `MERGE INTO ${into} AS t USING ${from} AS s ON ${[...near, ...same].join(' AND ')}`,
    ...(changed.length > 0 ? [`WHEN MATCHED THEN UPDATE SET ${update}`] : []),
    `WHEN NOT MATCHED THEN INSERT (${columns.map(name).join(', ')})`,
    `VALUES (${columns.map((column) => `s.${name(column)}`).join(', ')})`,
  ].join(' ');
}
