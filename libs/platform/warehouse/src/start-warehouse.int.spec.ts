import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings } from '@fieldhouse/config';
import { LoopbackBigQuery } from './bigquery/testing/loopback-bigquery.js';
import { startWarehouse } from './start-warehouse.js';
import { persons } from './testing/sample-tables.js';
import { warehouseSettings } from './warehouse.settings.js';

describe('[O09] the warehouse that the settings choose', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldhouse-warehouse-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (env: Record<string, string>) =>
    startWarehouse(readSettings([warehouseSettings], { WAREHOUSE_FOLDER: folder, ...env }).warehouse);

  it('is a folder where no project is named', async () => {
    const warehouse = await start({});
    await warehouse.define(persons);
    expect(await readdir(join(folder, 'tables'))).toEqual([persons.name]);
    await warehouse.close();
  });

  it('is BigQuery where one is', async () => {
    const server = await LoopbackBigQuery.start();
    const warehouse = await start({
      BIGQUERY_PROJECT: 'fieldhouse-test',
      BIGQUERY_ENDPOINT: server.endpoint,
      BIGQUERY_TOKEN: server.token,
    });
    await warehouse.define(persons);
    expect(await server.table(persons.name)).toMatchObject({ description: 'Persons' });
    await warehouse.close();
    await server.stop();
  });
});
