import type { Log, PluginMetrics } from '@fieldhouse/plugin-kit';
import type { Logger } from '@fieldhouse/observability';
import type { KnownRawObject } from './context/raw-store.js';
import type { LogLine } from './ledger/run-notes.js';

/** More lines than this are only counted: a run's page is no log archive. */
const mostLines = 500;

/** What a run says and reads until the next commit takes it along. */
export class RunJournal {
  #lines: LogLine[] = [];
  #objects: KnownRawObject[] = [];
  /** Lines kept by earlier commits of this try. */
  #kept = 0;
  #left = 0;

  constructor(
    private readonly logger: Logger,
    private readonly now: () => Date,
  ) {}

  readonly log: Log = {
    info: (message, fields) => this.write('info', message, fields),
    warn: (message, fields) => this.write('warn', message, fields),
  };

  readonly metrics: PluginMetrics = {
    count: (name, by = 1) => this.counts.set(name, (this.counts.get(name) ?? 0) + by),
  };
  /** What the plugin counted. */
  readonly counts = new Map<string, number>();

  readonly record = (object: KnownRawObject): void => {
    this.#objects.push(object);
  };

  write(level: LogLine['level'], message: string, fields?: Readonly<Record<string, unknown>>): void {
    this.logger[level](fields ?? {}, message);
    if (this.#kept + this.#lines.length >= mostLines) this.#left += 1;
    else
      this.#lines.push({ at: this.now(), level, message: fields ? `${message} ${JSON.stringify(fields)}` : message });
  }

  /** All that is not kept yet; it stays until `done` is called, after the commit. */
  pending(): {
    readonly lines: readonly LogLine[];
    readonly from: number;
    readonly objects: readonly KnownRawObject[];
  } {
    return { lines: [...this.#lines], from: this.#kept, objects: [...this.#objects] };
  }

  done(pending: ReturnType<RunJournal['pending']>): void {
    this.#lines.splice(0, pending.lines.length);
    this.#objects.splice(0, pending.objects.length);
    this.#kept += pending.lines.length;
  }

  /** Says how much was left out, once, at the end. */
  close(): void {
    for (const [name, count] of this.counts) this.#last(`${name}: ${count}`);
    if (this.#left > 0) this.#last(`${this.#left} more lines are in the program's log only`);
  }

  #last(message: string): void {
    this.#lines.push({ at: this.now(), level: 'info', message });
  }
}
