import { MetricAlertEntity, type MetricLimitEntity } from '@fieldhouse/database';
import { idOf, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import { liveValue } from '@fieldhouse/domain/tracking';
import type { Logger } from '@fieldhouse/observability';
import { IsNull, type DataSource } from 'typeorm';
import type { Limits } from './limits.js';
import { unwatched, watchAfter, type Watch, type WatchedLimit, type WatchEvent } from './limit-watch.js';

export interface LimitStanding {
  readonly person: string;
  readonly metric: string;
  readonly limit: string;
  readonly state: Watch['state'] | 'no-data';
  readonly since: string | null;
}

type Value = RecordOf<typeof liveValue>;

/** A value that old says nothing of now. */
const silentMicroseconds = 10_000_000;

/** Holds live values to the limits, and writes down what passes them. An alert of a session, person, limit and beginning is one. */
export class AlertBook {
  readonly #watches = new Map<string, { readonly value: Value; readonly limit: WatchedLimit; watch: Watch }>();
  #limits: readonly WatchedLimit[] = [];
  /** Alerts that were not over when the node began. */
  #open: ReadonlyMap<string, Watch> = new Map();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly stadium: string,
    private readonly limits: Limits,
    private readonly logger: Logger,
  ) {}

  /** The limits, and the alerts that an earlier start of the node left open. */
  async begin(): Promise<void> {
    const open = await this.database.manager.findBy(MetricAlertEntity, { stadium: this.stadium, leftAt: IsNull() });
    const active = { ...unwatched, state: 'active' as const };
    this.#open = new Map(
      open.map(({ session, person, limitId, enteredAt, worst }) => [
        `${session} ${person} ${limitId}`,
        { ...active, enteredAt: enteredAt.getTime() * 1_000, worst },
      ]),
    );
    await this.refresh();
  }

  /** Reads the limits again; whoever stands to one that is gone is watched no more. */
  async refresh(): Promise<void> {
    this.#limits = (await this.limits.inForce()).map(watched);
    const left = new Set(this.#limits.map(({ id }) => id));
    for (const [key, { limit }] of this.#watches) if (!left.has(limit.id)) this.#watches.delete(key);
  }

  /** Takes in what the stream shows. */
  take(records: readonly DomainRecord[]): void {
    if (this.#limits.length === 0) return;
    for (const { of, row } of records) if (of.kind === liveValue.kind) this.#take(row as Value);
  }

  /** Where everybody of a session stands now. */
  standings(session: string, now: number): readonly LimitStanding[] {
    const silent = now * 1_000 - silentMicroseconds;
    return [...this.#watches.values()]
      .filter(({ value }) => value.session === session)
      .map(({ value: { person, metric }, limit, watch }) => {
        const since = watch.enteredAt ?? watch.since;
        return {
          person,
          metric,
          limit: limit.id,
          state: watch.at < silent ? ('no-data' as const) : watch.state,
          since: since === null ? null : instant(since).toISOString(),
        };
      });
  }

  /** Resolves when all that was seen is written down. */
  written(): Promise<void> {
    return this.#writing;
  }

  #take(value: Value): void {
    if (value.value === null) return;
    const limit = this.#limitOf(value);
    if (limit === undefined) return;
    const key = `${value.session} ${value.person} ${limit.id}`;
    const known = this.#watches.get(key) ?? { value, limit, watch: this.#open.get(key) ?? unwatched };
    const [watch, event] = watchAfter(limit, known.watch, value.atMicroseconds, value.value);
    const enteredAt = known.watch.enteredAt ?? watch.enteredAt;
    known.watch = watch;
    this.#watches.set(key, known);
    if (event === undefined || enteredAt === null) return;
    this.#writing = this.#writing
      .then(() => this.#write(value, limit, enteredAt, event))
      .catch((error: unknown) => this.logger.error({ err: error, limit: limit.id }, 'an alert was not written down'));
  }

  /** A person's own limit goes before everybody's. */
  #limitOf({ metric, person }: Value): WatchedLimit | undefined {
    const of = this.#limits.filter((limit) => limit.metric === metric);
    return of.find((limit) => limit.person === person) ?? of.find((limit) => limit.person === null);
  }

  async #write({ session, person, metric }: Value, limit: WatchedLimit, enteredAt: number, event: WatchEvent) {
    const id = idOf('alert', session, person, limit.id, instant(enteredAt).toISOString());
    const { manager } = this.database;
    if (event.event !== 'entered') {
      const over = event.event === 'left' ? { leftAt: instant(event.at) } : {};
      await manager.update(MetricAlertEntity, { id, leftAt: IsNull() }, { worst: event.worst, ...over });
    } else if (!(await manager.existsBy(MetricAlertEntity, { id }))) {
      const of = { id, stadium: this.stadium, session, person, metric, limitId: limit.id };
      await manager.insert(MetricAlertEntity, { ...of, enteredAt: instant(enteredAt), worst: event.worst });
    }
  }
}

const watched = ({ id, metric, person, direction, enter, exit, holdSeconds }: MetricLimitEntity): WatchedLimit => ({
  id,
  metric,
  person,
  direction: direction === 'below' ? 'below' : 'above',
  enter,
  exit,
  holdSeconds,
});

const instant = (microseconds: number): Date => new Date(Math.floor(microseconds / 1_000));
