import type { operationsRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { RawObjectEntity, RunEntity, RunLogEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { after, pageOf } from './keyset.js';
import { runView } from './run-view.js';

type ListQuery = RouteInput<typeof operationsRoutes.runs>['query'];
type Runs = RouteOutput<typeof operationsRoutes.runs>;

/** More raw objects than this are not listed on a run's page. */
const mostObjects = 500;

@Injectable()
export class RunsQuery {
  constructor(private readonly database: DataSource) {}

  async list({ plugin, state, cursor, limit }: ListQuery): Promise<Runs> {
    const filter: FindOptionsWhere<RunEntity> = { ...(plugin && { installation: plugin }), ...(state && { state }) };
    const rows = await this.database.manager.find(RunEntity, {
      where: after(filter, 'createdAt', cursor),
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limit + 1,
    });
    const { shown, nextCursor } = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
    const totals = await this.totals(filter);
    const plugins = await this.plugins();
    return { totals, plugins, runs: shown.map(runView), page: { nextCursor, total: totals.runs } };
  }

  /** @throws ApiError there is no such run */
  async detail(id: string): Promise<RouteOutput<typeof operationsRoutes.runDetail>> {
    const { manager } = this.database;
    const run = await manager.findOneBy(RunEntity, { id });
    if (run === null) throw unknownRun(id);
    const log = await manager.find(RunLogEntity, { where: { runId: id }, order: { at: 'ASC', id: 'ASC' } });
    const objects = await manager.find(RawObjectEntity, {
      where: { runId: id },
      order: { address: 'ASC', hash: 'ASC' },
      take: mostObjects,
    });
    const kinds = Object.entries(run.rowsByKind ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      run: runView(run),
      log: log.map(({ at, level, message }) => ({ at: at.toISOString(), level, message })),
      rawObjects: objects.map(({ address, hash, bytes }) => ({ address, hash, bytes })),
      rows: kinds.map(([kind, { inserted, updated, unchanged }]) => ({ kind, inserted, updated, unchanged })),
    };
  }

  private async totals(filter: FindOptionsWhere<RunEntity>): Promise<Runs['totals']> {
    const failed = "sum(case when run.state = 'failed' then 1 else 0 end)";
    const row = await this.database.manager
      .createQueryBuilder(RunEntity, 'run')
      .select('count(*)', 'runs')
      .addSelect('sum(run.recordsIn)', 'recordsIn')
      .addSelect('sum(run.recordsOut)', 'recordsOut')
      .addSelect('sum(run.rejected)', 'rejected')
      .addSelect('sum(run.duplicate)', 'duplicate')
      .addSelect(failed, 'failed')
      .where(filter)
      .getRawOne<Record<keyof Runs['totals'], string | null>>();
    const number = (name: keyof Runs['totals']) => Number(row?.[name] ?? 0);
    return {
      runs: number('runs'),
      recordsIn: number('recordsIn'),
      recordsOut: number('recordsOut'),
      rejected: number('rejected'),
      duplicate: number('duplicate'),
      failed: number('failed'),
    };
  }

  private async plugins(): Promise<string[]> {
    const rows = await this.database.manager
      .createQueryBuilder(RunEntity, 'run')
      .select('run.installation', 'installation')
      .distinct(true)
      .orderBy('run.installation')
      .getRawMany<{ installation: string }>();
    return rows.map(({ installation }) => installation);
  }
}

export function unknownRun(id: string): ApiError {
  return new ApiError(
    404,
    'operations.unknown-run',
    'No such run',
    `There is no run ${id}; the list of runs has those there are.`,
  );
}
