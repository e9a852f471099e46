import type { WarehouseRow, WarehouseTable, WarehouseTotals } from '../warehouse.port.js';

const numericColumns = (table: WarehouseTable) =>
  Object.entries(table.columns)
    .filter(([, { type }]) => type === 'integer' || type === 'float')
    .map(([name]) => name);

/** In the shared SQL; of one partition by `@partition`. */
export function totalsQuery(table: WarehouseTable, partition: string | undefined): string {
  const sums = numericColumns(table).map((name, i) => `, coalesce(sum(t.${name}), 0) as sum_${i}`);
  const where = partition === undefined ? '' : ` where t.${table.partitionBy} = @partition`;
  return `select count(*) as row_count${sums.join('')} from ${table.name} as t${where}`;
}

export function totalsOf(table: WarehouseTable, row: WarehouseRow): WarehouseTotals {
  const sums = numericColumns(table).map((name, i) => [name, Number(row[`sum_${i}`])]);
  return { rows: Number(row['row_count']), sums: Object.fromEntries(sums) };
}
