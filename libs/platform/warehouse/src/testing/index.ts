export { describeWarehouse } from './describe-warehouse.js';
export type { StartedWarehouse } from './warehouse-suite.js';
