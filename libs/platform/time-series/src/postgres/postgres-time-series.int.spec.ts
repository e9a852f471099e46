import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@fieldhouse/database/embedded';
import { testDatabase } from '@fieldhouse/database/testing';
import { describeKilledTimeSeries, describeTimeSeries } from '../testing/describe-time-series.js';
import { PostgresTimeSeries } from './postgres-time-series.js';

describeTimeSeries('on the embedded PostgreSQL', async () => {
  const { url } = await testDatabase({ empty: true });
  return { open: () => PostgresTimeSeries.start({ url }), stop: async () => {} };
});

describeKilledTimeSeries('on the embedded PostgreSQL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-time-series-'));
  let server = await startEmbeddedPostgres({ folder });
  const { url, port } = server;
  return {
    open: () => PostgresTimeSeries.start({ url }),
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
      server = await startEmbeddedPostgres({ folder, port });
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
