import { parseArgs } from 'node:util';
import { readSettings, SettingsFault } from '@fieldhouse/config';
import { createScrub } from '@fieldhouse/observability';
import { HostFault, RunActionError } from '@fieldhouse/pipeline';
import { UsageError, type Command } from './command-line/command.js';
import { cancel, rejects, retry, runs } from './command-line/run.commands.js';
import { importSource, replay, sources } from './command-line/source.commands.js';
import { observe } from './start-worker.js';
import { openWorker } from './worker.composition.js';
import { workerSettings } from './worker.settings.js';

const commands: Readonly<Record<string, Command>> = {
  sources,
  runs,
  import: importSource,
  replay,
  rejects,
  retry,
  cancel,
};

function help(): string {
  const lines = Object.values(commands).map(({ usage, what }) => `  npm run fieldhouse -- ${usage}\n      ${what}`);
  return `${lines.join('\n')}\n\nThe database and folders are those of the settings (DATABASE_URL, LAKE_FOLDER ...).`;
}

/** Faults of whoever called, not of the program: their message is all there is to say. */
const plain = [UsageError, SettingsFault, HostFault, RunActionError];

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      mode: { type: 'string' },
      feed: { type: 'string', multiple: true },
      slice: { type: 'string', multiple: true },
      plugin: { type: 'string' },
      state: { type: 'string' },
      run: { type: 'string' },
      limit: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [name, subject] = positionals;
  const command = name === undefined ? undefined : commands[name];
  if (command === undefined || values.help === true) {
    console.log(help());
    return values.help === true ? 0 : 2;
  }
  const settings = readSettings(workerSettings);
  // Its output is for a person; what goes wrong still shows.
  const worker = await openWorker(settings, observe(settings, 'warn'));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  try {
    const call = { parts: worker.parts, subject, options: values, say: console.log, signal: stop.signal };
    return await command.run(call);
  } finally {
    await worker.close(settings.worker.WORKER_GRACE_SECONDS);
  }
}

function explain(error: unknown): number {
  const isPlain =
    plain.some((type) => error instanceof type) || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  const text = error instanceof Error ? (isPlain ? error.message : (error.stack ?? error.message)) : String(error);
  console.error(createScrub()(text));
  return 2;
}

process.exitCode = await main(process.argv.slice(2)).catch(explain);
