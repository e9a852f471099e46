import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceDirectory } from '../device-gateway.port.js';

export type Enrolled = Awaited<ReturnType<DeviceDirectory['enrolled']>>;

const pauseMilliseconds = 1_000;

/** Hands over all that are enrolled, at the start and after each change, one list at a time; what fails is tried again. */
export class DirectoryWatch {
  #changes = 0;
  #applied = -1;
  #running: Promise<void> | undefined;
  #end: (() => void) | undefined;
  readonly #stopping = new AbortController();

  constructor(
    private readonly directory: DeviceDirectory,
    private readonly apply: (enrolled: Enrolled) => void | Promise<void>,
    private readonly onProblem: (error: unknown) => void,
  ) {}

  /** Changes so far. What was found out before one of them may be wrong after it. */
  get changes(): number {
    return this.#changes;
  }

  /** Resolves once the first list is applied. @throws Error as the directory or `apply` did */
  async start(): Promise<void> {
    this.#end = this.directory.changed(() => {
      this.#changes += 1;
      this.#catchUp();
    });
    await this.#applyNewest();
    this.#catchUp();
  }

  async stop(): Promise<void> {
    this.#end?.();
    this.#stopping.abort();
    await this.#running;
  }

  /** A list that was read before a change is of no use: another is read. */
  async #applyNewest(): Promise<void> {
    for (;;) {
      const changes = this.#changes;
      const enrolled = await this.directory.enrolled();
      if (changes !== this.#changes) continue;
      await this.apply(enrolled);
      this.#applied = changes;
      return;
    }
  }

  #catchUp(): void {
    if (this.#running !== undefined || this.#applied < 0) return;
    this.#running = this.#untilApplied().finally(() => (this.#running = undefined));
  }

  async #untilApplied(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#applied !== this.#changes && !signal.aborted) {
      try {
        await this.#applyNewest();
      } catch (error) {
        this.onProblem(error);
        await wait(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
