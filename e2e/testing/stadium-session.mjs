import { liveMessage, trailLength } from '@fieldhouse/contracts/sensors';
import { windowMetrics } from '@fieldhouse/domain/tracking';
import { motion, people, valuesOf } from './stadium-people.mjs';

const shown = windowMetrics.filter(({ of }) => of === 'person');

/** One session as a stadium's node tells it, checked against the contract's own schemas. */
export class StadiumSession {
  ref = 'north-park.2026-05-12.1';
  #sequence = 1_000;
  /** @type {{ sequence: number, text: string }[]} */
  #told = [];
  /** @type {Set<(text: string) => void>} */
  #viewers = new Set();
  /** Players whose devices are silent, by place. @type {Set<number>} */
  silent = new Set();
  /** The sensors say nothing any more. */
  cut = false;
  over = false;
  /** Everybody is within the limits. */
  quiet = false;
  /** When the alerts began. @type {string | null} */
  alertedAt = null;
  /** @type {Map<number, number>} */
  #heardAt = new Map();

  /** @param {number} startedAt @param {boolean} medical */
  constructor(startedAt, medical) {
    this.startedAt = startedAt;
    this.metrics = shown.filter((metric) => medical || !metric.medical);
    this.people = people(startedAt);
    this.limits = limits(startedAt, this.people);
    /** @type {Map<string, { by: string, at: string }>} */
    this.acknowledged = new Map();
  }

  #seconds(now = Date.now()) {
    return (now - this.startedAt) / 1_000;
  }

  get #ids() {
    return this.metrics.map(({ id }) => id);
  }

  #playing() {
    return this.people.map((_, n) => n).filter((n) => this.people[n]?.to === null && !this.silent.has(n));
  }

  snapshot() {
    const now = Date.now();
    const seconds = this.#seconds(now);
    return {
      type: 'snapshot',
      version: 1,
      sequence: this.#sequence,
      at: now,
      session: this.ref,
      metrics: this.#ids,
      players: this.people.map(({ person, name, number, position, club, to }, n) => ({
        person,
        name,
        number,
        position,
        club: club.id,
        trail: Array.from({ length: trailLength }, (_, i) => {
          const { x, y } = motion(n, seconds - (trailLength - 1 - i) / 10);
          return [x, y];
        }),
        speed: motion(n, seconds).speed,
        heardAt: to === null ? (this.#heardAt.get(n) ?? (this.silent.has(n) ? now - 27_000 : now)) : null,
        values: valuesOf(n, to === null ? seconds : 61 * 60, this.#ids),
      })),
    };
  }

  /** @param {object} body */
  #tell(body) {
    const message = { version: 1, sequence: ++this.#sequence, at: Date.now(), ...body };
    liveMessage.parse(message);
    const text = JSON.stringify(message);
    this.#told = [...this.#told.slice(-2_000), { sequence: this.#sequence, text }];
    for (const send of this.#viewers) send(text);
  }

  tellPositions() {
    if (this.cut || this.over) return;
    const seconds = this.#seconds();
    const positions = this.#playing().map((n) => {
      const { x, y, speed } = motion(n, seconds);
      this.#heardAt.set(n, Date.now());
      return [n, x, y, speed];
    });
    this.#tell({ type: 'positions', positions });
  }

  tellValues() {
    if (this.cut || this.over) return;
    const values = this.#playing().flatMap((n) =>
      valuesOf(n, this.#seconds(), this.#ids).flatMap((value, metric) => (value === null ? [] : [[n, metric, value]])),
    );
    this.#tell({ type: 'values', values });
  }

  tellAge() {
    if (this.over) return;
    const none = { type: 'age', median: null, p95: null, rate: 0 };
    this.#tell(this.cut ? none : { type: 'age', median: 140, p95: 230, rate: 220 });
  }

  end() {
    this.#tell({ type: 'over' });
    this.over = true;
  }

  /** @param {number | null} after @param {(text: string) => void} send */
  join(after, send) {
    const first = this.#told[0]?.sequence ?? Infinity;
    if (after !== null && after + 1 >= first && after <= this.#sequence) {
      for (const { sequence, text } of this.#told) if (sequence > after) send(text);
    } else {
      const snapshot = this.snapshot();
      liveMessage.parse(snapshot);
      send(JSON.stringify(snapshot));
    }
    this.#viewers.add(send);
    return () => this.#viewers.delete(send);
  }

  alerts() {
    const at = (/** @type {number} */ secondsAgo) => new Date(Date.now() - secondsAgo * 1_000).toISOString();
    this.alertedAt ??= at(60);
    const began = this.alertedAt;
    const [brandt, castellan, iwata, , , , adair] = this.people;
    const [hsr, sprint] = this.limits;
    /** @param {number} id @param {string | undefined} person @param {typeof hsr} limit @param {number} worst */
    const one = (id, person, limit, worst) => {
      const alert = `00000000-0000-8000-8000-0000000008${String(id).padStart(2, '0')}`;
      const seen = this.acknowledged.get(alert);
      const of = { id: alert, person, metric: limit?.metric, limit: limit?.id, enteredAt: began, leftAt: null, worst };
      return { ...of, acknowledgedBy: seen?.by ?? null, acknowledgedAt: seen?.at ?? null };
    };
    const urgent = new Map([
      [brandt?.person, { state: 'active', since: began }],
      [castellan?.person, { state: 'active', since: began }],
      [iwata?.person, { state: 'pending', since: at(7) }],
      [adair?.person, { state: 'recovering', since: at(5) }],
    ]);
    return {
      alerts: this.quiet ? [] : [one(1, brandt?.person, hsr, 640), one(2, castellan?.person, sprint, 400)],
      states: this.people.map(({ person }) => {
        const own = person === castellan?.person ? sprint : hsr;
        const { state, since } = (this.quiet ? undefined : urgent.get(person)) ?? { state: 'normal', since: null };
        return { person, metric: own?.metric, limit: own?.id, state, since };
      }),
    };
  }

  /** @param {string} person @param {string} metric @param {number} every @param {number | undefined} last */
  series(person, metric, every, last) {
    const n = this.people.findIndex((one) => one.person === person);
    const to = Math.floor(this.#seconds());
    const from = last === undefined ? 0 : Math.max(0, to - last);
    const place = this.#ids.indexOf(metric);
    const isSum = windowMetrics.find(({ id }) => id === metric)?.over === 'sum';
    const points = [];
    for (let second = Math.ceil(from / every) * every; second + every <= to; second += every) {
      const value = valuesOf(n, second + every, this.#ids)[place];
      const before = valuesOf(n, second, this.#ids)[place];
      if (value === null || value === undefined) continue;
      points.push({
        at: new Date(this.startedAt + second * 1_000).toISOString(),
        value: isSum ? Math.max(0, value - (before ?? 0)) : value,
      });
    }
    return points;
  }
}

/** @param {number} startedAt @param {ReturnType<typeof people>} everybody */
function limits(startedAt, everybody) {
  /** @param {number} id @param {string} metric @param {string | null} person @param {readonly [number, number, number]} bounds */
  const one = (id, metric, person, [enter, exit, holdSeconds]) => ({
    id: `00000000-0000-8000-8000-0000000007${String(id).padStart(2, '0')}`,
    metric,
    person,
    direction: 'above',
    enter,
    exit,
    holdSeconds,
    changedBy: 'Ines Kolar',
    changedAt: new Date(startedAt - 86_400_000).toISOString(),
  });
  return [
    one(1, 'high-speed-distance', null, [700, 620, 60]),
    one(2, 'sprint-distance', everybody[1]?.person ?? null, [400, 350, 20]),
    one(3, 'player-load', null, [900, 820, 15]),
  ];
}
