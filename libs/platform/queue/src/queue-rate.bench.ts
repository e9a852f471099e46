import { randomUUID } from 'node:crypto';
import Bull from 'bull';
import PgBoss from 'pg-boss';
import { Client } from 'pg';
import { z } from 'zod';
import { BullQueue } from './bull/bull-queue.js';
import { PgBossQueue } from './pg-boss/pg-boss-queue.js';
import type { Job, Queue } from './queue.port.js';
import { stackRedis } from './testing/stack-redis.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Our seconds over the peer's; below 1 is faster. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

/** One side of a comparison: accepts a job, and has jobs run once they are all accepted. */
interface Side {
  add(n: number): Promise<unknown>;
  run(done: () => void): Promise<unknown>;
  close(): Promise<unknown>;
}

const count = 2_000;
const atOnce = 20;
const aimRatio = 2;
const payload = z.strictObject({ n: z.number() });

/** How long 2,000 jobs take that do nothing, from the first one's acceptance to the last one's end, on the test servers. */
export async function bench(): Promise<Figure[]> {
  return [...(await onRedis()), ...(await onPostgres())];
}

async function onRedis(): Promise<Figure[]> {
  const { url, prefix, clean } = stackRedis();
  const figure = await compare('Bull on Redis', 'Bull itself', async () => [
    ours(await BullQueue.start({ url, prefix })),
    bullItself(new Bull('bare', url, { prefix })),
  ]);
  await clean();
  return [figure];
}

async function onPostgres(): Promise<Figure[]> {
  const server = process.env['FIELDHOUSE_TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `fieldhouse_bench_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  try {
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    const sides = async () => [ours(await PgBossQueue.start({ url })), await pgBossItself(url)] as const;
    return [await compare('pg-boss on PostgreSQL', 'pg-boss itself', sides)];
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

async function compare(name: string, peer: string, open: () => Promise<readonly [Side, Side]>): Promise<Figure> {
  const [us, them] = await open();
  const [value, peerValue] = [await seconds(us), await seconds(them)];
  const ratio = value / peerValue;
  return {
    name: `Queue: 2,000 jobs through ${name}`,
    value,
    unit: 's',
    peer,
    peerValue,
    ratio,
    aim: `at most ${aimRatio} times the peer`,
    met: ratio <= aimRatio,
  };
}

async function seconds(side: Side): Promise<number> {
  await side.add(-1);
  const began = performance.now();
  for (let n = 0; n < count; n += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, i) => side.add(n + i)));
  }
  let left = count + 1;
  await new Promise<void>((resolve, reject) => {
    side.run(() => void (--left === 0 && resolve())).catch(reject);
  });
  const took = (performance.now() - began) / 1000;
  await side.close();
  return took;
}

function ours(queue: Queue): Side {
  const job: Job<z.infer<typeof payload>> = { name: 'bench.nothing', payload };
  return {
    add: (n) => queue.enqueue(job, { n }),
    run: (done) => queue.handle(job, async () => done(), { concurrency: atOnce }),
    close: () => queue.close(5),
  };
}

function bullItself(queue: Bull.Queue): Side {
  return {
    add: (n) => queue.add({ n }, { removeOnComplete: true }),
    run: async (done) => void queue.process(atOnce, async () => done()),
    close: () => queue.close(),
  };
}

/** As pg-boss is meant to be used: its own workers, several, each with a batch at a time. */
async function pgBossItself(url: string): Promise<Side> {
  const boss = new PgBoss({ connectionString: url, schema: 'bare' });
  // Its last connections go with the database.
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('bare');
  return {
    add: (n) => boss.send('bare', { n }),
    run: async (done) => {
      for (let worker = 0; worker < 4; worker++) {
        await boss.work('bare', { batchSize: 250, pollingIntervalSeconds: 0.5 }, async (jobs) => jobs.forEach(done));
      }
    },
    close: () => boss.stop({ timeout: 1_000 }),
  };
}
