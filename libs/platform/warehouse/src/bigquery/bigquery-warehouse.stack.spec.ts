import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWarehouse } from '../testing/describe-warehouse.js';
import { startFixture, wasKilled } from '../testing/dying-load.js';
import { BigQueryWarehouse } from './bigquery-warehouse.js';
import { LoopbackBigQuery } from './testing/loopback-bigquery.js';

const loader = new URL('testing/loader.fixture.ts', import.meta.url);

describeWarehouse('in BigQuery', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'fieldhouse-warehouse-'));
  const server = await LoopbackBigQuery.start();
  const { endpoint, token } = server;
  const open = () =>
    BigQueryWarehouse.open({
      project: 'fieldhouse-test',
      dataset: 'fieldhouse',
      location: 'EU',
      endpoint,
      token,
      temp,
    });
  return {
    warehouse: await open(),
    another: open,
    async killedLoad(load, step) {
      let request = 0;
      const child = startFixture(loader, [JSON.stringify(load)], {
        BIGQUERY_PROJECT: 'fieldhouse-test',
        BIGQUERY_ENDPOINT: endpoint,
        BIGQUERY_TOKEN: token,
        WAREHOUSE_FOLDER: temp,
      });
      const killed = wasKilled(child);
      // What it asked for was done, and it never hears of it. Questions that change nothing are no steps.
      server.beforeAnswer = async (method) => {
        if (method === 'GET') return;
        if (request === step) child.kill('SIGKILL');
        request += 1;
      };
      try {
        return await killed;
      } finally {
        server.beforeAnswer = async () => undefined;
      }
    },
    async stop() {
      await server.stop();
      await rm(temp, { recursive: true, force: true });
    },
  };
});
