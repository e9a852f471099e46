import type { SportDescriptor } from '@fieldhouse/domain';
import { startPagesApi, type PagesApi } from '@fieldhouse/read-model/testing';
import type { DataSource } from 'typeorm';
import { LeagueModule } from '../league.module.js';

/** The league's API over a database, for these sports. */
export const startLeagueApi = (dataSource: DataSource, ...sports: readonly SportDescriptor[]): Promise<PagesApi> =>
  startPagesApi(dataSource, LeagueModule.forRoot({ sports }));
