import { createHash } from 'node:crypto';
import type { deadLetterRoutes, RouteOutput } from '@fieldhouse/contracts';
import { DataImportEntity, RejectEntity } from '@fieldhouse/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { shownPayload } from '../rejects.query.js';
import { causeOf } from './cause-of.js';

type Groups = RouteOutput<typeof deadLetterRoutes.rejectGroups>;
type GroupView = Groups['groups'][number];

/** Open rejects of one plugin, feed and cause. */
export interface RejectGroup {
  readonly id: string;
  readonly plugin: string;
  readonly feed: string;
  readonly cause: string;
  readonly count: number;
  readonly oldest: Date;
  readonly newest: Date;
  /** Of the newest. */
  readonly reason: string;
}

interface ReasonRow {
  readonly plugin: string;
  readonly feed: string;
  readonly reason: string;
  readonly count: string;
  readonly oldest: Date;
  readonly newest: Date;
}

const mostGroups = 200;

@Injectable()
export class RejectGroupsQuery {
  constructor(private readonly database: DataSource) {}

  async view(plugin: string | undefined): Promise<Groups> {
    const all = await this.groups();
    const shown = all.filter((group) => plugin === undefined || group.plugin === plugin);
    const some = shown.slice(0, mostGroups);
    const [examples, feeds] = await Promise.all([this.examples(some), this.feedsReadAgain()]);
    return {
      records: shown.reduce((sum, { count }) => sum + count, 0),
      plugins: [...new Set(all.map((group) => group.plugin))].sort(),
      groups: some.flatMap((group) => {
        const example = examples.get(group.id);
        // The last of it was closed between the two statements.
        if (example === undefined) return [];
        return [groupView(group, example, feeds.has(`${group.plugin} ${group.feed}`))];
      }),
    };
  }

  /** Largest first. */
  async groups(): Promise<readonly RejectGroup[]> {
    const rows = await this.database.manager
      .createQueryBuilder(RejectEntity, 'reject')
      .select('reject.installation', 'plugin')
      .addSelect('reject.feed', 'feed')
      .addSelect('reject.reason', 'reason')
      .addSelect('count(*)', 'count')
      .addSelect('min(reject.at)', 'oldest')
      .addSelect('max(reject.at)', 'newest')
      .where({ state: 'open' })
      .groupBy('reject.installation')
      .addGroupBy('reject.feed')
      .addGroupBy('reject.reason')
      .getRawMany<ReasonRow>();
    const groups = new Map<string, RejectGroup>();
    for (const row of rows) {
      const group = groupOf(row);
      const known = groups.get(group.id);
      groups.set(group.id, known === undefined ? group : joined(known, group));
    }
    return [...groups.values()].sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  }

  /** The newest of each, by the group's id. */
  private async examples(groups: readonly RejectGroup[]): Promise<Map<string, RejectEntity>> {
    const where = groups.map(({ plugin, feed, reason, newest }) => ({
      installation: plugin,
      feed,
      reason,
      at: newest,
      state: 'open' as const,
    }));
    if (where.length === 0) return new Map();
    const rows = await this.database.manager.find(RejectEntity, { where, order: { id: 'DESC' } });
    return new Map(rows.map((row) => [groupId(row.installation, row.feed, causeOf(row.reason)), row]));
  }

  /** Feeds of which somebody asked for slices again, and they are not over. */
  private async feedsReadAgain(): Promise<ReadonlySet<string>> {
    const imports = await this.database.manager.find(DataImportEntity, {
      where: { state: In(['waiting', 'running']), pinned: Not(IsNull()) },
    });
    return new Set(
      imports.flatMap(({ installation, pinned }) => (pinned ?? []).map(({ feed }) => `${installation} ${feed}`)),
    );
  }
}

export function groupId(plugin: string, feed: string, cause: string): string {
  return createHash('sha256')
    .update(JSON.stringify([plugin, feed, cause]))
    .digest('hex')
    .slice(0, 32);
}

function groupOf({ plugin, feed, reason, count, oldest, newest }: ReasonRow): RejectGroup {
  const cause = causeOf(reason);
  return { id: groupId(plugin, feed, cause), plugin, feed, cause, count: Number(count), oldest, newest, reason };
}

function joined(one: RejectGroup, other: RejectGroup): RejectGroup {
  const newer = one.newest >= other.newest ? one : other;
  const oldest = one.oldest <= other.oldest ? one.oldest : other.oldest;
  return { ...newer, count: one.count + other.count, oldest };
}

function groupView(group: RejectGroup, example: RejectEntity, readAgain: boolean): GroupView {
  const { id, plugin, feed, cause, count, oldest, newest } = group;
  const { id: reject, runId: run, slice, recordKey: key, where, reason, payload } = example;
  return {
    id,
    plugin,
    feed,
    cause,
    count,
    oldest: oldest.toISOString(),
    newest: newest.toISOString(),
    readAgain,
    example: { id: reject, run, slice, key, where, reason, payload: shownPayload(payload) },
  };
}
