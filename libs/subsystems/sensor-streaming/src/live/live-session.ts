import { liveVersion, type LiveMessage, type LiveSnapshot } from '@fieldhouse/contracts/sensors';
import type { DomainRecord, RecordOf } from '@fieldhouse/domain';
import { cleanReading, liveValue, windowMetrics } from '@fieldhouse/domain/tracking';
import { DataAge } from './data-age.js';
import { LivePlayer, type RosterEntry } from './live-player.js';
import { ToldMessages, type ToldMessage } from './told-messages.js';

/** Metrics of persons, those that everybody may see first: so the others can be left out without another numbering. */
const shown = windowMetrics
  .filter(({ of }) => of === 'person')
  .toSorted((a, b) => Number(a.medical ?? false) - Number(b.medical ?? false));
const metricIds = shown.map(({ id }) => id);
const placeOf = new Map(metricIds.map((id, place) => [id, place]));
const openMetrics = shown.filter(({ medical }) => !medical).length;

/**
 * One session as those see it who look on: taken in as it comes, told in messages with one count. Whoever has the last snapshot and all messages
 * after it knows what this knows. Heart rates are told to the medical role alone.
 */
export class LiveSession {
  readonly ref: string;
  readonly #told = new ToldMessages();
  readonly #age: DataAge;
  #players: LivePlayer[] = [];
  #byPerson = new Map<string, LivePlayer>();
  #sequence: number;

  /** @param first of the count; another after each start of the node, so that a viewer from before gets a snapshot */
  constructor(ref: string, roster: readonly RosterEntry[], first: number, now: number) {
    this.ref = ref;
    this.#sequence = first;
    this.#age = new DataAge(now);
    this.#enter(roster);
  }

  knows(person: string): boolean {
    return this.#byPerson.has(person);
  }

  /** Puts who has come since among the players, and tells everybody anew who they are. */
  enter(roster: readonly RosterEntry[], now: number): readonly ToldMessage[] {
    const before = this.tellChanges(now);
    this.#enter(roster);
    return [...before, this.#tell(now, (stamp) => [this.#snapshot(stamp, true), this.#snapshot(stamp, false)])];
  }

  /** Takes in what the stream shows of this session's players; others' records are left alone. */
  take(records: readonly DomainRecord[], now: number): void {
    for (const { of, row } of records) {
      const player = this.#byPerson.get((row as { readonly person: string }).person);
      if (player === undefined) continue;
      if (of.kind === cleanReading.kind) {
        const { x, y, speed, atMicroseconds } = row as RecordOf<typeof cleanReading>;
        this.#age.add(now - atMicroseconds / 1_000);
        if (x !== null && y !== null) player.place(x, y, speed, atMicroseconds);
      } else if (of.kind === liveValue.kind) {
        const { metric, value } = row as RecordOf<typeof liveValue>;
        const place = placeOf.get(metric);
        if (place !== undefined) player.value(place, value);
      }
    }
  }

  /** Where those are who have moved; null where nobody has. */
  tellPositions(now: number): ToldMessage | null {
    const positions = this.#players.flatMap((player, index): [number, number, number, number | null][] => {
      const place = player.takePlace(now);
      return place === null ? [] : [[index, place.x, place.y, place.speed]];
    });
    if (positions.length === 0) return null;
    return this.#tell(now, (stamp) => both({ type: 'positions', ...stamp, positions }));
  }

  /** The values that have changed; null where none has. */
  tellValues(now: number): ToldMessage | null {
    const values = this.#players.flatMap((player, index) => {
      const changed = [...player.changed].map((metric): [number, number, number | null] => [
        index,
        metric,
        player.values[metric] ?? null,
      ]);
      player.changed.clear();
      return changed;
    });
    if (values.length === 0) return null;
    const open = values.filter(([, metric]) => metric < openMetrics);
    return this.#tell(now, (stamp) => [
      { type: 'values', ...stamp, values },
      { type: 'values', ...stamp, values: open },
    ]);
  }

  /** All that was not told yet: after it, a snapshot holds nothing that will be told once more. */
  tellChanges(now: number): readonly ToldMessage[] {
    return [this.tellPositions(now), this.tellValues(now)].filter((told) => told !== null);
  }

  tellAge(now: number): ToldMessage {
    const age = this.#age.take(now);
    return this.#tell(now, (stamp) => both({ type: 'age', ...stamp, ...age }));
  }

  tellOver(now: number): ToldMessage {
    return this.#tell(now, (stamp) => both({ type: 'over', ...stamp }));
  }

  /**
   * For a viewer who has everything up to a sequence: what came after it, or, where that is gone, the session as it stands. To be called when
   * all changes have been told.
   */
  since(after: number | null, medical: boolean, now: number): readonly string[] {
    const missed = after === null ? null : this.#told.after(after);
    if (missed !== null) return missed.map((told) => (medical ? told.medical : told.plain));
    return [JSON.stringify(this.#snapshot({ version: liveVersion, sequence: this.#sequence, at: now }, medical))];
  }

  #enter(roster: readonly RosterEntry[]): void {
    for (const entry of roster) {
      if (this.#byPerson.has(entry.person)) continue;
      const player = new LivePlayer(entry, metricIds.length);
      this.#byPerson.set(entry.person, player);
      this.#players.push(player);
    }
  }

  #tell(now: number, say: (stamp: Stamp) => readonly [medical: LiveMessage, plain: LiveMessage]): ToldMessage {
    this.#sequence += 1;
    const [medical, plain] = say({ version: liveVersion, sequence: this.#sequence, at: now });
    return this.#told.add(medical, plain);
  }

  #snapshot(stamp: Stamp, medical: boolean): LiveSnapshot {
    const metrics = medical ? metricIds : metricIds.slice(0, openMetrics);
    return {
      type: 'snapshot',
      ...stamp,
      session: this.ref,
      metrics,
      players: this.#players.map(({ entry, trail, speed, heardAt, values }) => ({
        ...entry,
        trail: [...trail],
        speed,
        heardAt,
        values: values.slice(0, metrics.length),
      })),
    };
  }
}

interface Stamp {
  readonly version: typeof liveVersion;
  readonly sequence: number;
  readonly at: number;
}

const both = (message: LiveMessage) => [message, message] as const;
