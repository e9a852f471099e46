import { describe, expect, it } from '@jest/globals';
import { idOf } from '@fieldhouse/domain';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { RunLogEntity } from '../entities/run-log.entity.js';
import { WatermarkEntity } from '../entities/watermark.entity.js';
import { createRecordStore } from '../records/bulk-record-store.js';
import { entityOf } from '../records/entity-of.js';
import { clubFact, gameFact } from './sample-records.js';
import { game } from '@fieldhouse/domain';

/** On 3 November 2019 New York had the hour from one to two twice. */
const zone = 'America/New_York';
const instants = ['2019-11-03T05:30:00.000Z', '2019-11-03T06:30:00.000Z', '2019-11-03T07:30:00.000Z'];

/**
 * Instants and dates keep their meaning in a process that is in another zone. A zone is fixed when a process starts, so
 * the spec file runs itself again in one that has it.
 */
export function describeInstants(name: string, specUrl: string, start: () => Promise<DataSource>): void {
  describe(`instants and dates on ${name}`, () => {
    if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) {
      it('keep their meaning where the clocks are put back', () => {
        const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
        const args = ['--experimental-vm-modules', jest, '--runTestsByPath', fileURLToPath(specUrl), '-t', name];
        const run = spawnSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
        expect(run.status === 0 ? '' : run.stderr).toBe('');
      }, 120_000);
      return;
    }

    it('are given back as they were written, by entities and by the record store', async () => {
      const dataSource = await start();
      const runId = randomUUID();
      const log = dataSource.getRepository(RunLogEntity);
      for (const at of instants)
        await log.insert({ id: randomUUID(), runId, at: new Date(at), level: 'info', message: at });
      const written = await log.find({ where: { runId }, order: { at: 'ASC' } });
      expect(written.map(({ at, message }) => [at.toISOString(), message])).toEqual(instants.map((at) => [at, at]));
      expect(await log.countBy({ at: new Date(instants[1]!) })).toBe(1);

      const watermarks = dataSource.getRepository(WatermarkEntity);
      const key = { dataset: 'game', partitionKey: '2019', source: 's' };
      await watermarks.insert({ ...key, at: new Date(instants[0]!), gamesTo: '2019-11-03', runId });
      expect(await watermarks.findOneByOrFail(key)).toMatchObject({
        gamesTo: '2019-11-03',
        at: new Date(instants[0]!),
      });

      const store = createRecordStore(dataSource);
      const games = instants.map((at, day) =>
        gameFact(`a:${day}`, 'a:1', 'a:2', `2019-11-0${day + 3}`, { startsAt: at }),
      );
      await dataSource.transaction((manager) =>
        store.write(manager, [clubFact('a:1'), clubFact('a:2'), ...games], runId),
      );
      for await (const batch of store.read(game, {}, ['localDate'])) {
        expect(batch.map(({ startsAt }) => startsAt)).toEqual(instants.map((at) => at.replace('.000Z', '.000000Z')));
        expect(batch[0]).toMatchObject({ localDate: '2019-11-03', home: idOf('club', 'a:1') });
      }
      const stored = await dataSource.getRepository(entityOf(game)).find({ order: { localDate: 'ASC' } });
      expect(stored.map(({ startsAt, localDate }) => [startsAt, localDate])).toEqual(
        instants.map((at, day) => [new Date(at), `2019-11-0${day + 3}`]),
      );
    }, 60_000);
  });
}
