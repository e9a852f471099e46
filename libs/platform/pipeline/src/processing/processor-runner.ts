import { RunEntity, WatermarkEntity } from '@fieldhouse/database';
import type { DomainRecord, RecordKind } from '@fieldhouse/domain';
import { BugError, PermanentError, type InputRow, type PluginContext, type Processor } from '@fieldhouse/plugin-kit';
import { In, type EntityManager } from 'typeorm';
import { createProcessorContext } from '../context/source-context.js';
import type { EngineParts } from '../engine.parts.js';
import type { InstalledProcessor } from '../host/installation.js';
import { nothingToWake, type Wake } from '../imports/wake.js';
import { claimRun, heldRun } from '../ledger/run-hold.js';
import { endRun } from '../ledger/run-end.js';
import { keepLog } from '../ledger/run-notes.js';
import { countedRows, isChange, later } from '../ledger/tally.js';
import { transact } from '../ledger/transaction.js';
import { passWatermarks } from '../ledger/watermarks.js';
import { attempt } from '../run-attempt.js';
import { RunJournal } from '../run-journal.js';
import { fireProcessors, inputsArePassed, waitingProcessing } from './firing.js';
import { parametersInUse } from './parameters.js';

/** Computes one partition, if its run waits and its inputs' watermarks have passed. */
export async function runProcessor(parts: EngineParts, runId: string, stopping: AbortSignal): Promise<void> {
  const { database, worker, clock, logger, host } = parts;
  const ready = (manager: EntityManager, run: RunEntity) => inputsArePassed(manager, host, run);
  const run = await claimRun({ database, runId, worker, codeVersion: parts.codeVersion, now: clock.now(), ready });
  if (run === null) return;
  const journal = new RunJournal(logger.child({ run: run.id, processor: run.plugin, partition: run.slice }), () =>
    clock.now(),
  );
  const entry = host.processors.get(run.plugin);
  await attempt(parts, {
    run,
    journal,
    stopping,
    work: (signal) => {
      if (entry === undefined)
        throw new PermanentError(`processor "${run.plugin}" is not installed in this program; add it again`);
      return compute(parts, run, entry, journal, signal);
    },
  });
}

async function compute(
  parts: EngineParts,
  run: RunEntity,
  entry: InstalledProcessor,
  journal: RunJournal,
  signal: AbortSignal,
): Promise<Wake> {
  const { processor } = entry;
  const { version, parameters } = await parametersInUse(parts.database.manager, entry);
  const { log, metrics } = journal;
  const { ctx } = createProcessorContext({ processor, parameters, signal, log, metrics, at: run.createdAt });
  const { out, rowsIn } = await outputOf(parts, processor, run.slice, ctx as PluginContext<never>);
  journal.close();
  const pending = journal.pending();
  const left = await transact(parts.database, async (manager) => {
    const held = await heldRun(manager, run);
    const column = processor.inputs[0]!.partitionBy;
    const partition = { column, value: run.slice };
    const { counts, refused } = await parts.store.replacePartition(manager, processor.outputs, partition, out, run.id);
    if (refused[0] !== undefined)
      throw new BugError(`made a row of "${refused[0].record.of.kind}" that does not fit: ${refused[0].reason}`);
    const at = parts.clock.now();
    const gamesTo = await inputsReachTo(manager, processor, run.slice);
    const touched = Object.fromEntries(
      processor.outputs.map(({ kind }) => [kind, { [run.slice]: { changed: isChange(counts[kind]), gamesTo } }]),
    );
    await keepLog(manager, held, pending.lines, pending.from);
    const done = { recordsIn: rowsIn, recordsOut: rowsIn, position: rowsIn, touched, movedAt: at };
    // Those of a version stand with it.
    const used = version === 0 ? parameters : { parametersVersion: version };
    const how = { parameters: used as object, pluginVersion: processor.manifest.version };
    await manager.update(RunEntity, { id: run.id }, { ...done, ...how, ...countedRows(held, counts) });
    await passWatermarks(manager, touched, { source: run.plugin, runId: run.id, at });
    await endRun(manager, held, 'succeeded', at);
    const changes = processor.outputs.filter(({ kind }) => isChange(counts[kind]));
    const { sport } = processor.manifest;
    const changed = changes.map(({ kind }) => ({ kind, partition: run.slice, sport }));
    const fired = await fireProcessors(manager, parts.host, changed, { importId: null, at });
    return [...new Set([...fired, ...(await waitingProcessing(manager))])];
  });
  journal.done(pending);
  return { ...nothingToWake, processing: left };
}

/** All that the processor makes of a partition. Every input row counts as understood: a processor rejects none. */
async function outputOf(parts: EngineParts, processor: Processor, partition: string, ctx: PluginContext<never>) {
  const kinds = new Set(processor.outputs.map(({ kind }) => kind));
  const out: DomainRecord[] = [];
  const keep = (records: readonly DomainRecord[]) => {
    const stranger = records.find(({ of }) => !kinds.has(of.kind));
    if (stranger !== undefined) throw new BugError(`made a "${stranger.of.kind}"; add it to its outputs`);
    out.push(...records);
  };
  let state = processor.initial(ctx.settings);
  let rowsIn = 0;
  for (const { of, partitionBy, orderBy } of processor.inputs) {
    for await (const rows of parts.store.read(of, { [partitionBy]: partition }, [...orderBy])) {
      ctx.signal.throwIfAborted();
      const batch = rows.map((row) => ({ of: of.kind, row }) as InputRow<RecordKind>);
      const step = processor.process(batch, state, ctx);
      state = step.state;
      rowsIn += batch.length;
      keep(step.out);
    }
  }
  keep(processor.finish(state, ctx).out);
  return { out, rowsIn };
}

/** The newest local date that all inputs' sources have reached in the partition. */
async function inputsReachTo(manager: EntityManager, processor: Processor, partition: string): Promise<string | null> {
  const marks = await manager.find(WatermarkEntity, {
    where: { dataset: In(processor.inputs.map(({ of }) => of.kind)), partitionKey: partition },
  });
  return marks.reduce<string | null>((newest, { gamesTo }) => later(newest, gamesTo), null);
}
