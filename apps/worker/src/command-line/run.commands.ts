import { RejectEntity, RunEntity, type RunState } from '@fieldhouse/database';
import { cancelRun, retryRun } from '@fieldhouse/pipeline';
import { limitOf, runOf, UsageError, type Command } from './command.js';
import { textTable } from './text-table.js';

const states = ['waiting', 'running', 'succeeded', 'failed', 'cancelled'] as const satisfies readonly RunState[];

export const runs: Command = {
  usage: 'runs [--plugin ID] [--state STATE] [--limit N]',
  what: 'the newest runs with their counts',
  async run(call) {
    const { parts, options, say } = call;
    const state = states.find((known) => known === options.state);
    if (options.state !== undefined && state === undefined)
      throw new UsageError(`--state is one of ${states.join(', ')}`);
    const found = await parts.database.manager.find(RunEntity, {
      where: { ...(options.plugin && { installation: options.plugin }), ...(state && { state }) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limitOf(call),
    });
    const headers = 'run,installation,feed,slice,trigger,state,tries,in,out,rejected,duplicate,seconds,error'.split(
      ',',
    );
    say(textTable(headers, found.map(runRow)));
    return 0;
  },
};

function runRow(run: RunEntity): (string | number)[] {
  const { startedAt, endedAt } = run;
  const seconds = startedAt && endedAt ? ((endedAt.getTime() - startedAt.getTime()) / 1_000).toFixed(1) : '';
  const { recordsIn, recordsOut, rejected, duplicate } = run;
  return [
    run.id,
    run.installation,
    run.feed ?? '',
    run.slice,
    run.trigger,
    run.state,
    run.attempts,
    recordsIn,
    recordsOut,
    rejected,
    duplicate,
    seconds,
    (run.error ?? '').slice(0, 80),
  ];
}

export const rejects: Command = {
  usage: 'rejects [--run RUN] [--plugin ID] [--limit N]',
  what: 'the records that could not be taken over, with reasons',
  async run(call) {
    const { parts, options, say } = call;
    const found = await parts.database.manager.find(RejectEntity, {
      where: {
        ...(options.run === undefined ? { state: 'open' as const } : { runId: options.run }),
        ...(options.plugin && { installation: options.plugin }),
      },
      order: { at: 'DESC', position: 'ASC' },
      take: limitOf(call),
    });
    const headers = ['run', 'feed', 'slice', 'record', 'state', 'where', 'reason'];
    const row = (one: RejectEntity) => [one.runId, one.feed, one.slice, one.recordKey, one.state, one.where ?? ''];
    say(
      textTable(
        headers,
        found.map((one) => [...row(one), one.reason]),
      ),
    );
    return 0;
  },
};

export const retry: Command = {
  usage: 'retry RUN',
  what: 'reads a slice again, its rejected records among them; a worker does it',
  async run(call) {
    const run = await retryRun(call.parts, runOf(call, retry.usage));
    call.say(`run ${run}`);
    return 0;
  },
};

export const cancel: Command = {
  usage: 'cancel RUN',
  what: 'stops a run for good',
  async run(call) {
    const stopped = await cancelRun(call.parts, runOf(call, cancel.usage));
    call.say(stopped ? 'cancelled' : 'it was over already');
    return 0;
  },
};
