import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { DataImportEntity, RunEntity } from '@fieldhouse/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan } from 'typeorm';
import { EngineRoom } from '../engine-room.js';

export type ImportUnderWay = RouteOutput<typeof overviewRoutes.overview>['imports'][number];

const open = In(['waiting', 'running']);

/** What is being read, and what went wrong before there was anything to read. */
@Injectable()
export class ImportsQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
  ) {}

  /** Oldest first. */
  async underWay(): Promise<ImportUnderWay[]> {
    const { manager } = this.database;
    const imports = await manager.find(DataImportEntity, { where: { state: open }, order: { createdAt: 'ASC' } });
    if (imports.length === 0) return [];
    const rows = await manager
      .createQueryBuilder(RunEntity, 'run')
      .select('run.importId', 'import')
      .addSelect('count(*)', 'slices')
      .addSelect("sum(case when run.state in ('waiting', 'running') then 0 else 1 end)", 'over')
      .where({ importId: In(imports.map(({ id }) => id)) })
      .groupBy('run.importId')
      .getRawMany<{ readonly import: string; readonly slices: string; readonly over: string }>();
    const counts = new Map(rows.map((row) => [row.import, row]));
    return imports.map((one) => ({
      id: one.id,
      plugin: one.installation,
      trigger: one.trigger,
      state: one.state,
      since: one.createdAt.toISOString(),
      feeds: one.feeds.map(({ name, state }) => ({ name, state })),
      slices: Number(counts.get(one.id)?.slices ?? 0),
      slicesOver: Number(counts.get(one.id)?.over ?? 0),
      notBefore: one.notBefore?.toISOString() ?? null,
    }));
  }

  /** Installations whose last import could not find out what there is to read, with what it said. */
  async lastFailed(): Promise<{ readonly plugin: string; readonly error: string }[]> {
    const failed: { plugin: string; error: string }[] = [];
    for (const installation of this.room.host.installations.keys()) {
      const last = await this.database.manager.findOne(DataImportEntity, {
        where: { installation, pinned: IsNull() },
        order: { createdAt: 'DESC', id: 'DESC' },
      });
      if (last?.state === 'failed' && last.error !== null) failed.push({ plugin: installation, error: last.error });
    }
    return failed;
  }

  /** Since when due runs or imports wait although no worker is at anything; null where one is, or nothing waits. */
  async unattendedSince(silentSeconds: number): Promise<Date | null> {
    const { manager } = this.database;
    const now = this.room.clock.now();
    const silent = new Date(now.getTime() - silentSeconds * 1_000);
    const alive = await manager
      .createQueryBuilder(RunEntity, 'run')
      .where("run.state = 'running' and run.heartbeatAt >= :silent", { silent })
      .getExists();
    if (alive) return null;
    const due = [
      { state: 'waiting' as const, createdAt: LessThan(silent), notBefore: IsNull() },
      { state: 'waiting' as const, notBefore: LessThan(silent) },
    ];
    const oldest = { where: due, order: { createdAt: 'ASC' } } as const;
    const run = await manager.findOne(RunEntity, oldest);
    const planning = await manager.existsBy(DataImportEntity, { state: 'running' });
    const waiting = planning ? null : await manager.findOne(DataImportEntity, oldest);
    const instants = [run, waiting].flatMap((row) =>
      row === null ? [] : [(row.notBefore ?? row.createdAt).getTime()],
    );
    return instants.length === 0 ? null : new Date(Math.min(...instants));
  }
}
