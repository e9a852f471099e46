import { setTimeout as pause } from 'node:timers/promises';
import { RejectEntity, RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import { TinyBroker } from '../testing/tiny-stream/tiny-broker.js';
import { tinyStream } from '../testing/tiny-stream/tiny-stream.source.js';
import { freeLostRuns } from '../watch/run-watch.js';
import { runStream } from './stream-runner.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

const rename = (n: number, name = `Name ${n}`) => ({ n, code: `C${n % 3}`, name });

async function world(broker: TinyBroker, death?: { transaction: number; committed: boolean }) {
  return engineWorld({
    plugins: [tinyStream(broker)],
    installations: [{ source: 'tiny-stream', settings: {} }],
    database,
    tuning: { streamBatch: 4, streamWaitMilliseconds: 10 },
    ...(death && { death }),
  });
}

/** Reads until all is settled, then stops. */
async function readAll(broker: TinyBroker, death?: { transaction: number; committed: boolean }): Promise<void> {
  const { parts, isDead } = await world(broker, death);
  const stop = new AbortController();
  const reading = runStream(parts, 'tiny-stream', 'renames', stop.signal).catch(() => undefined);
  for (let wait = 0; wait < 200 && broker.open > 0 && !isDead(); wait += 1) await pause(10);
  stop.abort();
  await reading;
}

describe('a stream', () => {
  it('acknowledges what it committed, refuses what it rejected, and counts both', async () => {
    const broker = new TinyBroker();
    broker.push(...Array.from({ length: 10 }, (_, n) => rename(n)), { n: 'odd' });
    await readAll(broker);
    expect(broker.open).toBe(0);
    expect(broker.refused).toHaveLength(3);
    expect((await stateOf(database))['club']).toHaveLength(3);
    const run = await database.manager.findOneByOrFail(RunEntity, { feed: 'renames' });
    expect(run).toMatchObject({ state: 'succeeded', recordsIn: 13, recordsOut: 10, rejected: 3, duplicate: 0 });
    expect(await database.manager.count(RejectEntity)).toBe(3);
  });

  it('loses nothing when it dies before or after a commit: what was not acknowledged comes again', async () => {
    for (const committed of [false, true]) {
      await emptyDatabase(database);
      const broker = new TinyBroker();
      broker.push(...Array.from({ length: 10 }, (_, n) => rename(n)));
      await readAll(broker, { transaction: 3, committed });
      expect(broker.open).toBeGreaterThan(0);
      await readAll(broker);
      expect(broker.open).toBe(0);
      const { parts, clock } = await world(broker);
      clock.pass(60_000);
      expect(await freeLostRuns(parts)).toBe(1);
      expect(await database.manager.countBy(RunEntity, { state: 'failed' })).toBe(1);
      const names = (await stateOf(database))['club'] as { name: string }[];
      expect(names.map(({ name }) => name).sort()).toEqual(['Name 7', 'Name 8', 'Name 9']);
    }
  });
});
