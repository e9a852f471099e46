import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { describeQueue } from '../testing/describe-queue.js';
import { PgBossQueue } from './pg-boss-queue.js';

const sources = new URL('../../../../../tools/run-sources/register.mjs', import.meta.url).href;
const holder = fileURLToPath(new URL('job-holder.fixture.ts', import.meta.url));
const server = 'postgres://postgres@127.0.0.1:5432';

describeQueue('pg-boss', async () => {
  const name = `queue_${randomUUID().replaceAll('-', '')}`;
  const admin = new Client(`${server}/postgres`);
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = `${server}/${name}`;
  return {
    open: () => PgBossQueue.start({ url, firstBackoffSeconds: 0.1, freeStalledEverySeconds: 0.5, lookEverySeconds: 1 }),
    holderArguments: (job) => ['--conditions=@fieldhouse/source', '--import', sources, holder, url, job],
    async stop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
});
