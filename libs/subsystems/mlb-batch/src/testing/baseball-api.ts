import { baseball } from '@fieldhouse/domain/baseball';
import { ReadModelModule } from '@fieldhouse/read-model';
import { startPagesApi, type PagesApi } from '@fieldhouse/read-model/testing';
import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** Pages of baseball over a database. */
export const startBaseballApi = (dataSource: DataSource, ...modules: readonly Type[]): Promise<PagesApi> =>
  startPagesApi(dataSource, ReadModelModule.forRoot({ sports: [baseball] }), ...modules);
