import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Job, Queue } from '../queue.port.js';
import type { StartedQueues } from './queue-suite.js';

export const payload = z.strictObject({ n: z.number() });
export type Payload = z.infer<typeof payload>;

let made = 0;

/** A job name that no other case uses. */
export function newJob(): Job<Payload> {
  made += 1;
  return { name: `suite.job-${process.pid}-${Date.now().toString(36)}-${made}`, payload };
}

/** Runs a case with connections of its own, which are closed whatever happens. */
export async function withQueues(
  started: StartedQueues,
  run: (open: () => Promise<Queue>) => Promise<void>,
): Promise<void> {
  const opened: Queue[] = [];
  try {
    await run(async () => {
      const queue = await started.open();
      opened.push(queue);
      return queue;
    });
  } finally {
    await Promise.all(opened.map((queue) => queue.close(0)));
  }
}

/** Runs a case beside a process that takes jobs and keeps them; `taken` resolves once it has this one. */
export async function withHolder(
  started: StartedQueues,
  job: Job<Payload>,
  run: (holder: ChildProcess, taken: (id: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const holder = spawn(process.execPath, [...started.holderArguments(job.name)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  holder.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    await run(holder, (id) =>
      until(
        () => said,
        (text) => text.includes(id),
        30,
      ),
    );
  } finally {
    holder.kill('SIGKILL');
  }
}

/** Waits until it holds; says what it was instead when it never does. */
export async function until<T>(look: () => T | Promise<T>, holds: (value: T) => boolean, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${seconds} s`);
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
