import type { overviewRoutes, RouteOutput } from '@fieldhouse/contracts';
import { DataImportEntity, WatermarkEntity } from '@fieldhouse/database';
import { nextFiring, promiseOf, type FreshnessPromise, type InstalledSource } from '@fieldhouse/pipeline';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { EngineRoom } from '../engine-room.js';
import { spanText } from './span-text.js';

export type Freshness = RouteOutput<typeof overviewRoutes.overview>['freshness'][number];

interface MarkRow {
  readonly plugin: string;
  readonly dataset: string;
  readonly partitions: string;
  readonly at: Date;
  readonly gamesTo: string | null;
}

interface Told {
  readonly promise: FreshnessPromise | null;
  readonly promiseText: string;
  readonly next: Date | null;
}

const order = ['late', 'near', 'empty', 'kept', 'unpromised'] as const;
/** Imports of an installation that are looked at for one that read all feeds of a data set. */
const importsLookedAt = 10;

/** How old each data set is, and how old it may be. */
@Injectable()
export class FreshnessQuery {
  constructor(
    private readonly database: DataSource,
    private readonly room: EngineRoom,
  ) {}

  /** Worst first. */
  async list(): Promise<Freshness[]> {
    const now = this.room.clock.now();
    const marks = await this.marks();
    const { installations } = this.room.host;
    const imports = new Map<string, readonly DataImportEntity[]>();
    for (const id of installations.keys()) imports.set(id, await this.wholeImports(id));
    const told = marks.map((mark) => {
      const installed = installations.get(mark.plugin);
      const confirmed = installed && confirmedAt(installed, mark.dataset, imports.get(mark.plugin) ?? []);
      const at = confirmed !== undefined && confirmed > mark.at ? confirmed : mark.at;
      return freshness({ ...mark, partitions: Number(mark.partitions), at }, this.tell(mark.plugin, now), now);
    });
    const heard = new Set(marks.map(({ plugin }) => plugin));
    const silent = [...installations.values()]
      .filter(({ id, schedule }) => schedule !== undefined && !heard.has(id))
      .map(({ id }) => {
        const nothing = { plugin: id, dataset: null, partitions: 0, at: null, gamesTo: null };
        return freshness(nothing, this.tell(id, now), now);
      });
    return [...told, ...silent].sort(worstFirst);
  }

  private tell(plugin: string, now: Date): Told {
    const nobody = { promise: null, next: null };
    const { installations, processors } = this.room.host;
    if (processors.has(plugin)) return { ...nobody, promiseText: 'computed whenever what it reads has changed' };
    const installed = installations.get(plugin);
    if (installed === undefined) return { ...nobody, promiseText: 'not installed here any more' };
    const { schedule, importAtStart } = installed;
    if (schedule === undefined)
      return { ...nobody, promiseText: importAtStart ? 'read whenever a worker starts' : 'read when somebody asks' };
    const promise = promiseOf(schedule, now);
    const next = nextFiring(schedule, now);
    if (promise === null) return { promise, next, promiseText: 'read once' };
    const { gapSeconds, seconds } = promise;
    const promiseText = `read every ${spanText(gapSeconds)}, and ${spanText(seconds - gapSeconds)} for the reading`;
    return { promise, next, promiseText };
  }

  private marks(): Promise<MarkRow[]> {
    return this.database.manager
      .createQueryBuilder(WatermarkEntity, 'mark')
      .select('mark.source', 'plugin')
      .addSelect('mark.dataset', 'dataset')
      .addSelect('count(*)', 'partitions')
      .addSelect('max(mark.at)', 'at')
      .addSelect('max(mark.gamesTo)', 'gamesTo')
      .groupBy('mark.source')
      .addGroupBy('mark.dataset')
      .getRawMany<MarkRow>();
  }

  /** Those that asked upstream for all that is new and ended well, the newest first. */
  private wholeImports(installation: string): Promise<DataImportEntity[]> {
    return this.database.manager.find(DataImportEntity, {
      where: { installation, state: 'succeeded', pinned: IsNull(), only: IsNull(), trigger: Not('replay') },
      order: { endedAt: 'DESC' },
      take: importsLookedAt,
    });
  }
}

/** When an import last read every feed that makes the data set: what it did not change stands as upstream has it. */
function confirmedAt(
  { feeds }: InstalledSource,
  dataset: string,
  imports: readonly DataImportEntity[],
): Date | undefined {
  const makers = feeds.filter(({ emits }) => emits.some(({ kind }) => kind === dataset)).map(({ name }) => name);
  const whole = imports.find((one) => makers.every((name) => one.feeds.some((feed) => feed.name === name)));
  return makers.length === 0 ? undefined : (whole?.endedAt ?? undefined);
}

type Mark = Pick<Freshness, 'dataset' | 'plugin' | 'partitions' | 'gamesTo'> & { readonly at: Date | null };

function freshness({ at, ...mark }: Mark, { promise, promiseText, next }: Told, now: Date): Freshness {
  const ageSeconds = at === null ? null : Math.max(0, (now.getTime() - at.getTime()) / 1_000);
  return {
    dataset: mark.dataset,
    plugin: mark.plugin,
    partitions: mark.partitions,
    gamesTo: mark.gamesTo,
    at: at?.toISOString() ?? null,
    ageSeconds,
    promiseSeconds: promise?.seconds ?? null,
    promise: promiseText,
    state: stateOf(ageSeconds, promise),
    next: next?.toISOString() ?? null,
  };
}

/** Near: the next firing should have brought it already. */
function stateOf(ageSeconds: number | null, promise: FreshnessPromise | null): Freshness['state'] {
  if (ageSeconds === null) return 'empty';
  if (promise === null) return 'unpromised';
  if (ageSeconds > promise.seconds) return 'late';
  return ageSeconds > promise.gapSeconds ? 'near' : 'kept';
}

function worstFirst(one: Freshness, other: Freshness): number {
  const share = ({ ageSeconds, promiseSeconds }: Freshness) =>
    ageSeconds === null || promiseSeconds === null ? 0 : ageSeconds / promiseSeconds;
  return (
    order.indexOf(one.state) - order.indexOf(other.state) ||
    share(other) - share(one) ||
    `${one.plugin} ${one.dataset}`.localeCompare(`${other.plugin} ${other.dataset}`)
  );
}
