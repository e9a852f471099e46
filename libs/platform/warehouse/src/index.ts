export { DuckDbWarehouse, type DuckDbWarehouseOptions } from './duckdb/duckdb-warehouse.js';
export { startWarehouse } from './start-warehouse.js';
export {
  WAREHOUSE,
  WarehouseError,
  type LoadReceipt,
  type Warehouse,
  type WarehouseColumn,
  type WarehouseRow,
  type WarehouseTable,
  type WarehouseTotals,
  type WarehouseType,
} from './warehouse.port.js';
export { warehouseSettings, type WarehouseSettings } from './warehouse.settings.js';
