import { rowsOneByOne, type DyingLoad } from '../../testing/dying-load.js';
import { DuckDbWarehouse } from '../duckdb-warehouse.js';

/** Does the load that its arguments tell, and dies by SIGKILL at the step of that number, counted from 0. */
const [folder, argument, dieAt] = process.argv.slice(2);
const { table, load, rows } = JSON.parse(argument!) as DyingLoad;
let step = 0;
const warehouse = await DuckDbWarehouse.open({
  folder: folder!,
  keepRetiredMilliseconds: 0,
  onStep() {
    if (step === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    step += 1;
  },
});
await warehouse.load(table, load, rowsOneByOne(rows));
await warehouse.close();
