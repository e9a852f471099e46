import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@fieldhouse/database/embedded';
import { testDatabase } from '@fieldhouse/database/testing';
import { describeEventLog, describeEventLogOutage } from '../testing/describe-event-log.js';
import { eventLogBackend } from '../testing/event-log-backend.js';

describeEventLog('on the embedded PostgreSQL', async () =>
  eventLogBackend({ postgres: (await testDatabase({ empty: true })).url }),
);

describeEventLogOutage('on an embedded PostgreSQL of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-event-log-'));
  let server = await startEmbeddedPostgres({ folder });
  const { url, port } = server;
  const backend = eventLogBackend({ postgres: url }, async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...backend,
    async killed(away) {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
      await wait(away);
      server = await startEmbeddedPostgres({ folder, port });
    },
  };
});
