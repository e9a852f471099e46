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
