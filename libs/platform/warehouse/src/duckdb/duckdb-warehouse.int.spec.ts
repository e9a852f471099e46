import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWarehouse } from '../testing/describe-warehouse.js';
import { startFixture, wasKilled } from '../testing/dying-load.js';
import { DuckDbWarehouse } from './duckdb-warehouse.js';

const dyingLoader = new URL('testing/dying-loader.fixture.ts', import.meta.url);

describeWarehouse('in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fieldhouse-warehouse-'));
  return {
    warehouse: await DuckDbWarehouse.open({ folder }),
    another: () => DuckDbWarehouse.open({ folder }),
    killedLoad: (load, step) => wasKilled(startFixture(dyingLoader, [folder, JSON.stringify(load), String(step)])),
    stop: () => rm(folder, { recursive: true, force: true }),
  };
});
