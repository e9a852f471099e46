import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventLog, LogRecord, StoredRecord } from '../event-log.port.js';
import type { ProgramTask, StartedEventLogs } from './event-log-suite.js';

let made = 0;

/** A name that no other case uses. */
export function newName(what: string): string {
  made += 1;
  return `suite.${what}-${process.pid}-${Date.now().toString(36)}-${made}`;
}

/** A topic of the case's own; its name. */
export async function newTopic(log: EventLog, partitions = 1, retentionMilliseconds: number | null = null) {
  const name = newName('topic');
  await log.defineTopic({ name, partitions, retentionMilliseconds });
  return name;
}

/** A record that says a number. */
export function numbered(key: string, n: number, at = Date.now()): LogRecord {
  return { key, value: Buffer.from(String(n)), at };
}

export function numberOf({ value }: { readonly value: Uint8Array }): number {
  return Number(Buffer.from(value).toString());
}

/** All records of a partition, read in pieces. */
export async function readAll(log: EventLog, topic: string, partition: number, piece = 500): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (let from = 0; ;) {
    const more = await log.read(topic, partition, from, piece);
    if (more.length === 0) return records;
    records.push(...more);
    from = more.at(-1)!.offset + 1;
  }
}

/** Runs a case with connections of its own, which are closed whatever happens. */
export async function withLogs(
  started: StartedEventLogs,
  run: (open: () => Promise<EventLog>) => Promise<void>,
): Promise<void> {
  const opened: EventLog[] = [];
  try {
    await run(async () => {
      const log = await started.open();
      opened.push(log);
      return log;
    });
  } finally {
    await Promise.all(opened.map((log) => log.close()));
  }
}

export interface LogProgram {
  readonly child: ChildProcess;
  /** What it has said so far. */
  lines(): readonly string[];
}

/** Runs a case beside a program of its own. */
export async function withProgram(
  started: StartedEventLogs,
  task: ProgramTask,
  topic: string,
  group: string,
  run: (program: LogProgram) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [...started.programArguments(task, topic, group)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    await run({ child, lines: () => said.split('\n').slice(0, -1) });
  } finally {
    child.kill('SIGKILL');
  }
}

/** Waits until it holds; says what it was instead when it never does. */
export async function until<T>(look: () => T | Promise<T>, holds: (value: T) => boolean, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)?.slice(0, 2000)} after ${seconds} s`);
    await wait(10);
  }
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
