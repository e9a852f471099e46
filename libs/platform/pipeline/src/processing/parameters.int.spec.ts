import { RunEntity } from '@fieldhouse/database';
import { testDatabase } from '@fieldhouse/database/testing';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { DataSource } from 'typeorm';
import type { Processor } from '@fieldhouse/plugin-kit';
import { importInstallation } from '../imports/importer.js';
import { engineWorld } from '../testing/engine-world/engine-world.js';
import { clubRuns, listLeague, type ListLeague } from '../testing/engine-world/list-league.js';
import { emptyDatabase, stateOf } from '../testing/engine-world/state-dump.js';
import { changeParameters, parametersInUse, ParametersError } from './parameters.js';

let database: DataSource;
beforeAll(async () => {
  database = (await testDatabase()).dataSource;
});
beforeEach(() => emptyDatabase(database));

/** Counts a run so many times as its parameter says. */
const weighted: Processor = {
  ...(clubRuns as unknown as Processor),
  parameters: z.strictObject({ weight: z.int().positive().default(1) }),
  finish: (state, ctx) => {
    const { weight } = ctx.settings as { weight: number };
    const { season, runs } = state as { season: string; runs: Record<string, number> };
    const counted = Object.fromEntries(Object.entries(runs).map(([club, scored]) => [club, scored * weight]));
    return clubRuns.finish({ season, runs: counted }, ctx as never);
  },
};

async function world() {
  const data: ListLeague = {
    clubs: ['A', 'B'],
    slices: {
      one: [
        { id: '1', year: 2019, day: 1, home: 'B', runs: 3 },
        { id: '2', year: 2020, day: 1, home: 'B', runs: 4 },
      ],
    },
  };
  const made = await engineWorld({
    plugins: [listLeague(data), weighted],
    installations: [{ source: 'list-league', settings: {} }],
    database,
  });
  await made.pipeline.start();
  await made.pipeline.stop();
  await importInstallation(made.parts, 'list-league', { trigger: 'person' });
  await made.drain();
  const change = (parameters: unknown, basedOn = 0) =>
    changeParameters(made.parts, { processor: 'club-runs', parameters, basedOn, changedBy: null, reason: 'a try' });
  const computed = async () =>
    (await stateOf(database))['teamSeason']!.map((row) => (row as { nickname: string }).nickname).sort();
  return { ...made, change, computed };
}

describe("a processor's parameters", () => {
  it('[A17] are changed without code: every partition is computed again with them, also after a restart', async () => {
    const made = await world();
    expect(await made.computed()).toEqual(['3', '4']);
    expect(await made.change({ weight: 10 })).toBe(1);
    await made.watch();
    expect(await made.computed()).toEqual(['30', '40']);
    const last = await database.manager.findOneOrFail(RunEntity, {
      where: { plugin: 'club-runs' },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    expect(last.parameters).toEqual({ parametersVersion: 1 });
    const entry = made.parts.host.processors.get('club-runs')!;
    expect(await parametersInUse(database.manager, entry)).toMatchObject({ version: 1, parameters: { weight: 10 } });
  });

  it('stay as they are where the schema refuses them, and say what to mend', async () => {
    const made = await world();
    const refusal = await made.change({ weight: 0 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ParametersError);
    expect((refusal as ParametersError).faults).toMatchObject([{ where: 'weight' }]);
    await made.watch();
    expect(await made.computed()).toEqual(['3', '4']);
  });

  it('are not overwritten by somebody who has not seen the newest', async () => {
    const made = await world();
    await made.change({ weight: 2 });
    await expect(made.change({ weight: 3 })).rejects.toThrow('version 1 is in use');
    const both = await Promise.allSettled([made.change({ weight: 4 }, 1), made.change({ weight: 5 }, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
