import { randomUUID } from 'node:crypto';
import { leagueRoutes } from '@fieldhouse/contracts';
import { DataImportEntity } from '@fieldhouse/database';
import { answerOf, type PagesApi } from '@fieldhouse/read-model/testing';
import { expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

/** The list of leagues while a second sport's first data may be coming. */
export function describeFirstLoad(api: () => PagesApi, dataSource: () => DataSource): void {
  it('[B03] says that data are being loaded while a sport has none and a source is read, and only then', async () => {
    const loading = async () => (await answerOf(api(), leagueRoutes.leagues, '/v1/leagues')).loading;
    expect(await loading()).toBe(false);
    const imports = dataSource().getRepository(DataImportEntity);
    const id = randomUUID();
    await imports.insert({
      id,
      installation: 'nhl-api',
      trigger: 'schedule',
      mode: 'new',
      feeds: [],
      state: 'running',
      attempts: 0,
      createdAt: new Date(),
    });
    expect(await loading()).toBe(true);
    await imports.update({ id }, { state: 'failed', endedAt: new Date() });
    expect(await loading()).toBe(false);
  });
}
