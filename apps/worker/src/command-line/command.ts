import type { EngineParts } from '@fieldhouse/pipeline';

/** What a command was told and what it works with. */
export interface CommandCall {
  readonly parts: EngineParts;
  /** After the command's name: an installation, a run. */
  readonly subject: string | undefined;
  readonly options: CommandOptions;
  /** Prints a line. */
  say(line: string): void;
  /** Comes when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface CommandOptions {
  readonly mode?: string | undefined;
  readonly feed?: readonly string[] | undefined;
  readonly slice?: readonly string[] | undefined;
  readonly plugin?: string | undefined;
  readonly state?: string | undefined;
  readonly run?: string | undefined;
  readonly limit?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

export interface Command {
  readonly usage: string;
  readonly what: string;
  /** Gives the exit code. */
  run(call: CommandCall): Promise<number>;
}

/** It was called the wrong way; the message says the right one. */
export class UsageError extends Error {}

export function subjectOf({ subject }: CommandCall, usage: string): string {
  if (subject === undefined) throw new UsageError(`usage: fieldhouse ${usage}`);
  return subject;
}

export function limitOf({ options }: CommandCall): number {
  const limit = Number(options.limit ?? 20);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit is a whole number from 1 on');
  return limit;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a run. */
export function runOf(call: CommandCall, usage: string): string {
  const run = subjectOf(call, usage);
  if (!uuid.test(run)) throw new UsageError(`"${run}" is no id of a run; fieldhouse runs lists them`);
  return run;
}
