import { RunEntity } from '@fieldhouse/database';
import type { EngineParts } from '../engine.parts.js';
import { afterRun } from '../imports/after-run.js';
import { nothingToWake, type Wake } from '../imports/wake.js';
import { partitionColumn } from '../host/partition-column.js';
import { endRun } from '../ledger/run-end.js';
import { heldRun } from '../ledger/run-hold.js';
import { keepFindings, keepLog, keepRawObjects, keepRejects, type Redact } from '../ledger/run-notes.js';
import { countedRows, joinTouched } from '../ledger/tally.js';
import { transact } from '../ledger/transaction.js';
import type { RunJournal } from '../run-journal.js';
import type { Chunk } from './chunk.js';
import { writeChunk, type Written } from './chunk-writer.js';

export interface Committing {
  readonly parts: EngineParts;
  readonly journal: RunJournal;
  readonly held: RunEntity;
  readonly redact: Redact;
  readonly severalSlices: boolean;
}

export interface Committed {
  /** What the commit left behind to be woken. */
  readonly wake: Wake;
  /** Null where an earlier try had committed the chunk, though its answer was lost. */
  readonly written: Written | null;
}

/**
 * One transaction: the rows of a chunk, its rejects and findings, what was read and said meanwhile, the counts and the new
 * position; with the slice's last chunk also the run's end and all that follows from it.
 *
 * @throws RunLostError the run is no longer held by this worker
 */
export async function commitChunk(committing: Committing, chunk: Chunk, last: boolean): Promise<Committed> {
  const { parts, journal, held } = committing;
  const pending = journal.pending();
  const { wake, written } = await transact(parts.database, async (manager) => {
    const run = await heldRun(manager, held);
    // The answer to an earlier commit of this chunk was lost; its rows are there.
    if (run.position > chunk.from) return { wake: nothingToWake, written: null };
    const at = parts.clock.now();
    const written = await writeChunk(manager, chunk, {
      store: parts.store,
      run,
      severalSlices: committing.severalSlices,
      partitionOf: (kind) => partitionColumn(parts.host, kind),
    });
    await keepRejects(manager, run, written.rejected, at, committing.redact);
    await keepFindings(manager, run, written.accepted, at, committing.redact);
    await keepRawObjects(manager, run, pending.objects);
    await keepLog(manager, run, pending.lines, pending.from);
    await manager.update(RunEntity, { id: run.id }, progress(run, chunk, written, at));
    if (!last) return { wake: nothingToWake, written };
    const end = parts.clock.now();
    await endRun(manager, run, 'succeeded', end);
    return { wake: await afterRun(manager, parts, run, 'succeeded', end), written };
  });
  journal.done(pending);
  if (written !== null) count(parts, held, written);
  return { wake, written };
}

function progress(run: RunEntity, chunk: Chunk, written: Written, at: Date) {
  return {
    position: chunk.to,
    recordsIn: run.recordsIn + chunk.size,
    recordsOut: run.recordsOut + written.accepted.length,
    rejected: run.rejected + written.rejected.length,
    duplicate: run.duplicate + written.duplicates,
    ...countedRows(run, written.counts),
    touched: joinTouched(run.touched ?? {}, written.touched),
    heartbeatAt: at,
    movedAt: at,
    stalls: 0,
  };
}

function count({ meters }: EngineParts, { plugin, feed }: RunEntity, written: Written): void {
  const { accepted, rejected, duplicates, counts } = written;
  const outcomes = { out: accepted.length, rejected: rejected.length, duplicate: duplicates };
  for (const [outcome, number] of Object.entries(outcomes))
    if (number > 0) meters.records.labels(plugin, feed ?? '', outcome).inc(number);
  for (const kind of Object.values(counts))
    for (const outcome of ['inserted', 'updated', 'unchanged', 'removed'] as const)
      if ((kind[outcome] ?? 0) > 0) meters.rows.labels(plugin, outcome).inc(kind[outcome]);
}
