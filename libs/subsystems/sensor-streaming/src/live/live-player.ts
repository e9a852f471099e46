import { trailLength } from '@fieldhouse/contracts/sensors';

/** Who a player of a session is, for people. */
export interface RosterEntry {
  readonly person: string;
  readonly name: string;
  readonly number: string | null;
  readonly position: string | null;
  readonly club: string | null;
}

/** What is known of a player of a session now, and what of it was told. */
export class LivePlayer {
  readonly entry: RosterEntry;
  /** Places that were told. */
  readonly trail: [number, number][] = [];
  readonly values: (number | null)[];
  speed: number | null = null;
  /** When a place was told last. */
  heardAt: number | null = null;
  /** Places in `metrics` of the values that were not told yet. */
  readonly changed = new Set<number>();
  #next: { readonly x: number; readonly y: number; readonly speed: number | null } | null = null;
  /** Of the newest place, microseconds since 1970: an older one that comes late is not shown. */
  #placedAt = -Infinity;

  constructor(entry: RosterEntry, metrics: number) {
    this.entry = entry;
    this.values = Array.from({ length: metrics }, () => null);
  }

  place(x: number, y: number, speed: number | null, atMicroseconds: number): void {
    if (atMicroseconds <= this.#placedAt) return;
    this.#placedAt = atMicroseconds;
    this.#next = { x: rounded(x), y: rounded(y), speed: speed === null ? null : rounded(speed) };
  }

  /** The newest place, where it was not told yet; told from now on. */
  takePlace(now: number): { readonly x: number; readonly y: number; readonly speed: number | null } | null {
    const place = this.#next;
    if (place === null) return null;
    this.#next = null;
    this.trail.push([place.x, place.y]);
    if (this.trail.length > trailLength) this.trail.shift();
    this.speed = place.speed;
    this.heardAt = now;
    return place;
  }

  value(metric: number, value: number | null): void {
    const shown = value === null ? null : rounded(value);
    if (this.values[metric] === shown) return;
    this.values[metric] = shown;
    this.changed.add(metric);
  }
}

/** To what a person can read: a hundredth. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
