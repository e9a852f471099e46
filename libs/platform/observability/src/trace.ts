import { AsyncLocalStorage } from 'node:async_hooks';

/** What a log line is about, beside its own words: carried along all calls of a request or a run. */
export interface Trace {
  readonly requestId?: string;
  readonly runId?: string;
}

const storage = new AsyncLocalStorage<Trace>();

/** Runs `work` so that every log line in it, also after awaits, carries the ids. Ids of an outer trace stay. */
export function withTrace<T>(trace: Trace, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...trace }, work);
}

/** Empty outside of any request or run. */
export function currentTrace(): Trace {
  return storage.getStore() ?? {};
}
