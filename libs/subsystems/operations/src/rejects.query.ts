import type { operationsRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { RejectEntity } from '@fieldhouse/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { after, pageOf } from './keyset.js';

const longestPayload = 4_000;

@Injectable()
export class RejectsQuery {
  constructor(private readonly database: DataSource) {}

  /** Those of a run, or what stands open: a later run of the slice that ended well has made the others history. */
  async list({
    run,
    plugin,
    cursor,
    limit,
  }: RouteInput<typeof operationsRoutes.rejects>['query']): Promise<RouteOutput<typeof operationsRoutes.rejects>> {
    const filter: FindOptionsWhere<RejectEntity> = {
      ...(run === undefined ? { state: 'open' } : { runId: run }),
      ...(plugin && { installation: plugin }),
    };
    const { manager } = this.database;
    const rows = await manager.find(RejectEntity, {
      where: after(filter, 'at', cursor),
      order: { at: 'DESC', id: 'DESC' },
      take: limit + 1,
    });
    const { shown, nextCursor } = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
    const total = await manager.countBy(RejectEntity, filter);
    return { rejects: shown.map(rejectView), page: { nextCursor, total } };
  }
}

function rejectView(reject: RejectEntity) {
  return {
    id: reject.id,
    run: reject.runId,
    plugin: reject.installation,
    feed: reject.feed,
    slice: reject.slice,
    key: reject.recordKey,
    where: reject.where,
    reason: reject.reason,
    payload: shownPayload(reject.payload),
    at: reject.at.toISOString(),
  };
}

export function shownPayload(payload: string): string {
  return payload.length > longestPayload ? `${payload.slice(0, longestPayload - 1)}…` : payload;
}
