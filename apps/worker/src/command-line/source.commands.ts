import { DataImportEntity, type ImportMode, type RunTrigger } from '@fieldhouse/database';
import { importInstallation, importProgress, Pipeline, previewImport } from '@fieldhouse/pipeline';
import { setTimeout as pause } from 'node:timers/promises';
import { subjectOf, UsageError, type Command, type CommandCall } from './command.js';
import { importSummary } from './import-summary.js';
import { textTable } from './text-table.js';

const modes = ['new', 'missing', 'failed', 'all'] as const satisfies readonly ImportMode[];

export const sources: Command = {
  usage: 'sources',
  what: 'the sources that are installed here, their feeds and schedules',
  async run({ parts, say }) {
    const rows: string[][] = [];
    for (const { id, source, feeds, schedule } of parts.host.installations.values()) {
      const last = await parts.database.manager.findOne(DataImportEntity, {
        where: { installation: id },
        order: { createdAt: 'DESC' },
      });
      const read = last === null ? 'never' : `${last.state} ${(last.endedAt ?? last.createdAt).toISOString()}`;
      const when = schedule === undefined ? '' : `${schedule.cron} ${schedule.timeZone}`;
      rows.push([id, source.manifest.title, feeds.map(({ name }) => name).join(', '), when, read]);
    }
    say(textTable(['installation', 'source', 'feeds', 'schedule', 'last import'], rows));
    return 0;
  },
};

export const importSource: Command = {
  usage: 'import INSTALLATION [--mode new|missing|failed|all] [--feed NAME]... [--slice ID]... [--dry-run]',
  what: 'reads a source; from where it left off, or over again by mode',
  run: (call) => read(call, importSource.usage, call.options.mode === undefined ? 'person' : 'backfill'),
};

export const replay: Command = {
  usage: 'replay INSTALLATION [--feed NAME]... [--slice ID]... [--dry-run]',
  what: 'reads a source again from the lake alone, without its upstream',
  run: (call) => read({ ...call, options: { ...call.options, mode: 'all' } }, replay.usage, 'replay'),
};

async function read(call: CommandCall, usage: string, trigger: RunTrigger): Promise<number> {
  const { parts, options, say, signal } = call;
  const id = subjectOf(call, usage);
  const mode = modes.find((known) => known === (options.mode ?? 'new'));
  if (mode === undefined) throw new UsageError(`--mode is one of ${modes.join(', ')}`);
  const { feed: feeds, slice: slices } = options;
  const request = { trigger, mode, ...(feeds && { feeds }), ...(slices && { slices }) };
  if (options['dry-run'] === true) {
    for (const { feed, slices } of await previewImport(parts, id, request, signal))
      say(`${feed}: ${slices.length === 0 ? 'nothing to read' : slices.map((slice) => slice.id).join(' ')}`);
    return 0;
  }
  // This program works along: nobody has to have a worker running.
  const pipeline = new Pipeline(parts);
  await pipeline.start();
  try {
    const { importId, joined } = await importInstallation(parts, id, request);
    say(joined ? `this import is under way already (${importId}); joined` : `import ${importId}`);
    return await follow(call, importId);
  } finally {
    await pipeline.stop();
  }
}

/** Until the import is over and what follows from it is computed; it goes on without us where a worker runs. */
async function follow({ parts, say, signal }: CommandCall, importId: string): Promise<number> {
  for (;;) {
    const { state, error, settled } = await importProgress(parts.database, importId);
    if (settled) {
      say(await importSummary(parts.database, importId));
      say(`${state}${error === null ? '' : `: ${error}`}`);
      return state === 'succeeded' ? 0 : 1;
    }
    if (signal.aborted) {
      say('left; what is committed stays, and any worker goes on with the rest');
      return 130;
    }
    await pause(300, undefined, { signal }).catch(() => undefined);
  }
}
