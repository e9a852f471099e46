import type { DomainRecord } from '@fieldhouse/domain';
import type { Logger } from '@fieldhouse/observability';
import type { RosterEntry } from './live-player.js';
import { LiveSession } from './live-session.js';
import type { ToldMessage } from './told-messages.js';

/** Somebody who looks on. */
export interface Viewer {
  readonly medical: boolean;
  tell(text: string): void;
}

export interface LiveHubParts {
  /** Who takes part in a session. */
  entries(session: string): Promise<readonly RosterEntry[]>;
  readonly now: () => number;
  readonly logger: Logger;
}

interface Shown {
  readonly session: LiveSession;
  readonly viewers: Set<Viewer>;
  touchedAt: number;
}

/** Places are told twenty times a second, figures four times, the age of the data once. */
const positionsMilliseconds = 50;
const valuesMilliseconds = 250;
const ageMilliseconds = 1_000;
/** A session that nothing comes of and nobody looks at is forgotten. */
const forgottenAfterMilliseconds = 600_000;
/** Someone who is not on the roster is looked for there, but not with every reading. */
const lookAgainMilliseconds = 1_000;

/** The sessions that go on in this stadium, and those who look at them. They are told of nowhere else. */
export class LiveHub {
  readonly #parts: LiveHubParts;
  readonly #shown = new Map<string, Shown>();
  readonly #opening = new Map<string, Promise<Shown>>();
  readonly #lookedAt = new Map<string, number>();
  readonly #timers: NodeJS.Timeout[];

  constructor(parts: LiveHubParts) {
    this.#parts = parts;
    this.#timers = [
      setInterval(() => this.#tellAll((session, now) => [session.tellPositions(now)]), positionsMilliseconds),
      setInterval(() => this.#tellAll((session, now) => [session.tellValues(now)]), valuesMilliseconds),
      setInterval(() => this.#tellAll((session, now) => [session.tellAge(now)]), ageMilliseconds),
      setInterval(() => this.#forget(), ageMilliseconds * 10),
    ];
  }

  /** Takes in what the stream shows, of whichever sessions. */
  show(records: readonly DomainRecord[]): void {
    const now = this.#parts.now();
    for (const ref of new Set(records.map(sessionOf))) {
      const of = records.filter((record) => sessionOf(record) === ref);
      const shown = this.#shown.get(ref);
      const stranger = of.find(({ row }) => !shown?.session.knows((row as { readonly person: string }).person));
      if (stranger !== undefined) this.#lookForStrangers(ref, now);
      if (shown === undefined) continue;
      shown.touchedAt = now;
      shown.session.take(of, now);
    }
  }

  /** Tells the viewer what came after a sequence, or all, and from then on what comes. Gives what ends it. */
  async watch(ref: string, viewer: Viewer, after: number | null): Promise<() => void> {
    const shown = await this.#open(ref);
    const { now } = this.#parts;
    this.#broadcast(shown, shown.session.tellChanges(now()));
    for (const text of shown.session.since(after, viewer.medical, now())) viewer.tell(text);
    shown.viewers.add(viewer);
    return () => void shown.viewers.delete(viewer);
  }

  /** Nothing more will come of it. */
  end(ref: string): void {
    const shown = this.#shown.get(ref);
    if (shown === undefined) return;
    const now = this.#parts.now();
    this.#broadcast(shown, [...shown.session.tellChanges(now), shown.session.tellOver(now)]);
  }

  viewers(): number {
    return [...this.#shown.values()].reduce((sum, { viewers }) => sum + viewers.size, 0);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  #open(ref: string): Promise<Shown> {
    const shown = this.#shown.get(ref);
    if (shown !== undefined) return Promise.resolve(shown);
    const opening = this.#opening.get(ref) ?? this.#make(ref).finally(() => this.#opening.delete(ref));
    this.#opening.set(ref, opening);
    return opening;
  }

  async #make(ref: string): Promise<Shown> {
    const { entries, now } = this.#parts;
    const roster = await entries(ref);
    // In milliseconds, so that no count of an earlier start of the node is met again.
    const shown = { session: new LiveSession(ref, roster, now(), now()), viewers: new Set<Viewer>(), touchedAt: now() };
    this.#shown.set(ref, shown);
    return shown;
  }

  #lookForStrangers(ref: string, now: number): void {
    if (now - (this.#lookedAt.get(ref) ?? -Infinity) < lookAgainMilliseconds) return;
    this.#lookedAt.set(ref, now);
    this.#meet(ref).catch((error: unknown) => this.#parts.logger.warn({ err: error, session: ref }, 'no roster'));
  }

  async #meet(ref: string): Promise<void> {
    const shown = await this.#open(ref);
    const roster = await this.#parts.entries(ref);
    if (roster.every(({ person }) => shown.session.knows(person))) return;
    this.#broadcast(shown, shown.session.enter(roster, this.#parts.now()));
  }

  #tellAll(say: (session: LiveSession, now: number) => readonly (ToldMessage | null)[]): void {
    const now = this.#parts.now();
    for (const shown of this.#shown.values()) {
      this.#broadcast(
        shown,
        say(shown.session, now).filter((told) => told !== null),
      );
    }
  }

  #broadcast({ viewers }: Shown, told: readonly ToldMessage[]): void {
    for (const message of told)
      for (const viewer of viewers) viewer.tell(viewer.medical ? message.medical : message.plain);
  }

  #forget(): void {
    const before = this.#parts.now() - forgottenAfterMilliseconds;
    for (const [ref, { viewers, touchedAt }] of this.#shown) {
      if (viewers.size > 0 || touchedAt >= before) continue;
      this.#shown.delete(ref);
      this.#lookedAt.delete(ref);
    }
  }
}

const sessionOf = ({ row }: DomainRecord): string => (row as { readonly session: string }).session;
