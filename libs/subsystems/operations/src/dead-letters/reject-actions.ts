import type { deadLetterRoutes, RouteOutput } from '@fieldhouse/contracts';
import { RejectEntity } from '@fieldhouse/database';
import { ApiError } from '@fieldhouse/http';
import { retryRuns } from '@fieldhouse/pipeline';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { EngineRoom } from '../engine-room.js';
import { causeOf } from './cause-of.js';
import { RejectGroupsQuery, type RejectGroup } from './reject-groups.query.js';

type Again = RouteOutput<typeof deadLetterRoutes.retryReject>;
type Reject = Pick<RejectEntity, 'id' | 'runId' | 'reason' | 'at'>;

const rowsAStatement = 500;

/** What can be done with rejects: have their slices read again, or close them. */
@Injectable()
export class RejectActions {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
    private readonly groups: RejectGroupsQuery,
  ) {}

  /** @throws ApiError there is no such reject, it is not open, or its slice cannot be read again now */
  async retryOne(id: string): Promise<Again> {
    const { runId } = await this.openReject(id);
    return this.readAgain([runId]);
  }

  /** @throws ApiError nothing of the group is open, or none of its slices can be read again now */
  async retryGroup(id: string): Promise<Again & { readonly group: RejectGroup }> {
    const group = await this.openGroup(id);
    const rejects = await this.rejectsOf(group);
    return { ...(await this.readAgain(rejects.map(({ runId }) => runId))), group };
  }

  /** @throws ApiError there is no such reject, or it is not open */
  async discardOne(id: string, reason: string): Promise<number> {
    await this.openReject(id);
    return this.discard([id], reason);
  }

  /** @throws ApiError nothing of the group is open */
  async discardGroup(id: string, reason: string, upTo: Date): Promise<{ discarded: number; group: RejectGroup }> {
    const group = await this.openGroup(id);
    const seen = (await this.rejectsOf(group)).filter(({ at }) => at <= upTo);
    return {
      discarded: await this.discard(
        seen.map((reject) => reject.id),
        reason,
      ),
      group,
    };
  }

  /** A worker finds the new runs within seconds: what is to be done stands in the database. */
  private async readAgain(runIds: readonly string[]): Promise<Again> {
    const { runs, refused } = await retryRuns({ database: this.database, clock: this.room.clock }, runIds);
    const why = refused.map(({ message }) => `${message}.`);
    if (runs.size === 0) throw new ApiError(409, 'operations.run-not-over', 'Cannot retry', why.join(' '));
    return { runs: [...new Set(runs.values())], refused: why };
  }

  private async discard(ids: readonly string[], discardReason: string): Promise<number> {
    let discarded = 0;
    for (let from = 0; from < ids.length; from += rowsAStatement) {
      const some = In(ids.slice(from, from + rowsAStatement));
      const { affected } = await this.database.manager.update(
        RejectEntity,
        { id: some, state: 'open' },
        { state: 'discarded', discardReason },
      );
      discarded += affected ?? 0;
    }
    return discarded;
  }

  private async openReject(id: string): Promise<RejectEntity> {
    const reject = await this.database.manager.findOneBy(RejectEntity, { id });
    if (reject === null)
      throw new ApiError(404, 'operations.unknown-reject', 'No such reject', `There is no rejected record ${id}.`);
    if (reject.state !== 'open')
      throw new ApiError(
        409,
        'operations.reject-not-open',
        'Not open any more',
        `The rejected record was ${reject.state} already.`,
      );
    return reject;
  }

  private async openGroup(id: string): Promise<RejectGroup> {
    const group = (await this.groups.groups()).find((one) => one.id === id);
    if (group !== undefined) return group;
    throw new ApiError(
      404,
      'operations.unknown-reject-group',
      'Nothing open',
      'Nothing that was rejected for this cause is open any more.',
    );
  }

  private async rejectsOf({ plugin, feed, cause }: RejectGroup): Promise<readonly Reject[]> {
    const rows = await this.database.manager.find(RejectEntity, {
      select: { id: true, runId: true, reason: true, at: true },
      where: { installation: plugin, feed, state: 'open' },
    });
    return rows.filter(({ reason }) => causeOf(reason) === cause);
  }
}
