import { liveViewAfter, type LiveMessage, type LiveView } from '@fieldhouse/contracts/sensors';

/** `waiting`: none was there yet; `closed`: it was lost, or refused. */
export type Connection = 'waiting' | 'open' | 'closed';

/** What figures are drawn from: one moment of a session, at most four of them a second. */
export interface LiveMoment {
  /** Null until the first snapshot. */
  readonly view: LiveView | null;
  readonly connection: Connection;
  /** The node's clock now, as far as it can be told from its last message; milliseconds since 1970. */
  readonly nodeNow: number | null;
  /** When anything of a player was told last, by the node's clock; by the place in `players`. */
  readonly heardAt: readonly (number | null)[];
}

const nothing: LiveMoment = { view: null, connection: 'waiting', nodeNow: null, heardAt: [] };

/**
 * A session as this page knows it, outside of React: a canvas draws from `view` as messages come, figures from `moment`, which
 * changes when `tick` is called.
 */
export class LiveStore {
  #view: LiveView | null = null;
  #connection: Connection = 'waiting';
  #heardAt: (number | null)[] = [];
  /** This page's clock when the last message came. */
  #cameAt = 0;
  #moment = nothing;
  readonly #now: () => number;
  readonly #eager = new Set<() => void>();
  readonly #patient = new Set<() => void>();

  /** @param now milliseconds, any origin, never set back */
  constructor(now: () => number) {
    this.#now = now;
  }

  get view(): LiveView | null {
    return this.#view;
  }

  /** The last sequence that is known; what is asked for after a lost connection. */
  get sequence(): number | null {
    return this.#view?.sequence ?? null;
  }

  /** @returns false where messages before this one are missing: nothing has changed, they have to be asked for */
  take(message: LiveMessage): boolean {
    const after = liveViewAfter(this.#view, message);
    if (after === null) return false;
    this.#cameAt = this.#now();
    if (after === this.#view) return true;
    this.#view = after;
    this.#hear(after, message);
    for (const listener of this.#eager) listener();
    return true;
  }

  connected(connection: Connection): void {
    this.#connection = connection;
    this.tick();
  }

  nodeNow(): number | null {
    return this.#view === null ? null : this.#view.at + (this.#now() - this.#cameAt);
  }

  heardAt(): readonly (number | null)[] {
    return this.#heardAt;
  }

  /** Lets figures be drawn anew: values that came, and ages that grew. */
  tick(): void {
    if (this.#view === null && this.#moment.connection === this.#connection) return;
    this.#moment = {
      view: this.#view,
      connection: this.#connection,
      nodeNow: this.nodeNow(),
      heardAt: [...this.#heardAt],
    };
    for (const listener of this.#patient) listener();
  }

  readonly moment = (): LiveMoment => this.#moment;
  readonly momentOfServer = (): LiveMoment => nothing;

  /** Called at each tick. @returns the way to stop */
  readonly subscribe = (listener: () => void): (() => void) => listen(this.#patient, listener);

  /** Called with each message that changed something. @returns the way to stop */
  readonly watch = (listener: () => void): (() => void) => listen(this.#eager, listener);

  #hear(view: LiveView, message: LiveMessage): void {
    const before = this.#heardAt;
    this.#heardAt = view.players.map(({ heardAt }, index) => later(heardAt, before[index] ?? null));
    if (message.type === 'snapshot') this.#heardAt = view.players.map(({ heardAt }) => heardAt);
    if (message.type !== 'values') return;
    /* A heart rate comes also from where no place is known. */
    for (const [index] of message.values) this.#heardAt[index] = later(this.#heardAt[index] ?? null, message.at);
  }
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
