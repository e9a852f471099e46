import { readSettings } from '@fieldhouse/config';
import { startWarehouse } from '../../start-warehouse.js';
import { rowsOneByOne, type DyingLoad } from '../../testing/dying-load.js';
import { warehouseSettings } from '../../warehouse.settings.js';

/** Does the load that its argument tells, in a process that somebody may kill; the settings are its environment's. */
const { table, load, rows } = JSON.parse(process.argv[2]!) as DyingLoad;
const { warehouse: settings } = readSettings([warehouseSettings], process.env);
const warehouse = await startWarehouse(settings);
await warehouse.load(table, load, rowsOneByOne(rows));
await warehouse.close();
