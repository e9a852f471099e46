import { DataImportEntity, RunEntity } from '@fieldhouse/database';
import { In, IsNull, LessThan, Not, Or, type FindOptionsWhere } from 'typeorm';
import { raiseAlarm } from '../alarm.js';
import type { AskingParts, EngineParts } from '../engine.parts.js';
import { afterRun } from '../imports/after-run.js';
import { nothingToWake, wake, type Wake } from '../imports/wake.js';
import { endRun } from '../ledger/run-end.js';
import { lockRun } from '../ledger/run-hold.js';
import { transact } from '../ledger/transaction.js';

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1_000);

/** Frees the running runs whose workers have fallen silent; gives how many. Any worker may look, several at once too. */
export async function freeLostRuns(parts: EngineParts): Promise<number> {
  const { database, clock, tuning } = parts;
  const silentSince = before(clock.now(), tuning.staleSeconds);
  const silent = await database.manager.find(RunEntity, {
    select: { id: true },
    where: { state: 'running', heartbeatAt: LessThan(silentSince) },
  });
  for (const { id } of silent) await freeRun(parts, id, silentSince);
  return silent.length;
}

const isStream = ({ feed, importId }: RunEntity) => feed !== null && importId === null;

async function freeRun(parts: EngineParts, runId: string, silentSince: Date): Promise<void> {
  const { database, clock, tuning, queue, logger } = parts;
  const left = await transact(database, async (manager): Promise<Wake> => {
    const run = await lockRun(manager, runId);
    if (run?.state !== 'running' || run.heartbeatAt === null || run.heartbeatAt >= silentSince) return nothingToWake;
    const stalls = run.stalls + 1;
    const { id, worker, plugin, feed, slice } = run;
    if (isStream(run)) {
      const error = 'its worker was lost; what it committed stays, and what it did not acknowledge comes again';
      await endRun(manager, run, 'failed', clock.now(), error);
      return nothingToWake;
    }
    if (stalls <= tuning.stallsAllowed) {
      logger.warn(
        { run: id, worker, stalls },
        `worker ${worker} fell silent; its run of ${plugin} ${slice} is free again`,
      );
      await manager.update(RunEntity, { id }, { state: 'waiting', lease: null, worker: null, stalls });
      return feed === null ? { ...nothingToWake, processing: [id] } : { ...nothingToWake, slices: [id] };
    }
    const error = `${stalls} workers were lost over it without a single commit; look for what kills them, then retry the run`;
    raiseAlarm(parts, 'run-lost', error, { run: id, plugin, feed, slice });
    await endRun(manager, run, 'failed', clock.now(), error);
    return afterRun(manager, parts, run, 'failed', clock.now());
  });
  await wake(queue, left);
}

/** Runs that live but commit nothing: kept going, since upstream may just be slow, but shown. */
export async function stuckRuns({
  database,
  clock,
  tuning,
}: AskingParts & Pick<EngineParts, 'tuning'>): Promise<RunEntity[]> {
  const since = before(clock.now(), tuning.stuckSeconds);
  const quiet: FindOptionsWhere<RunEntity>[] = [
    { state: 'running', movedAt: LessThan(since), startedAt: LessThan(since) },
    { state: 'running', movedAt: IsNull(), startedAt: LessThan(since) },
  ];
  const found = await database.manager.find(RunEntity, { where: quiet });
  // A stream may rightly be silent.
  return found.filter((run) => !isStream(run));
}

/** Of each kind so many are woken at a time: what waits behind them comes with the next look. */
const mostWoken = 50;

/** Wakes workers for what waits and is due: wake-ups are lost when a program dies between its commit and the queue. */
export async function wakeForgotten({ database, clock, queue }: EngineParts): Promise<void> {
  const { manager } = database;
  const notBefore = Or(IsNull(), LessThan(clock.now()));
  const oldest = { select: { id: true }, order: { createdAt: 'ASC' }, take: mostWoken } as const;
  const waiting = { state: 'waiting', notBefore } as const;
  const slices = await manager.find(RunEntity, { ...oldest, where: { ...waiting, feed: Not(IsNull()) } });
  const processing = await manager.find(RunEntity, { ...oldest, where: { ...waiting, feed: IsNull() } });
  const imports = await manager.find(DataImportEntity, {
    ...oldest,
    where: { state: In(['waiting', 'running']), notBefore },
  });
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  await wake(queue, { imports: ids(imports), slices: ids(slices), processing: ids(processing) });
}
