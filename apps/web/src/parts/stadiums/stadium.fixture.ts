import type { LiveMoment } from '@fieldhouse/web-client/live';
import type { AlertsAnswer, Limit, LiveMetric, Participant } from './stadium-answers.js';

export const personOf = (n: number) => `00000000-0000-8000-8000-00000000000${n}`;
export const now = Date.parse('2026-05-12T15:00:00Z');

export const metrics: readonly LiveMetric[] = [
  {
    id: 'high-speed-distance',
    name: 'High-speed running',
    unit: 'm',
    format: 'integer',
    medical: false,
    over: 'sum',
    bySecond: false,
  },
  { id: 'speed', name: 'Mean speed', unit: 'm/s', format: 'decimal2', medical: false, over: 'mean', bySecond: true },
];

export const participant = (n: number, change: Partial<Participant> = {}): Participant => ({
  person: personOf(n),
  name: `Player ${n}`,
  number: String(n),
  position: null,
  club: null,
  device: null,
  from: '2026-05-12T14:00:00.000Z',
  to: null,
  ...change,
});

export const limit = (id: string, change: Partial<Limit> = {}): Limit => ({
  id,
  metric: 'high-speed-distance',
  person: null,
  direction: 'above',
  enter: 100,
  exit: 90,
  holdSeconds: 60,
  changedBy: null,
  changedAt: '2026-05-01T00:00:00.000Z',
  ...change,
});

export const standing = (
  n: number,
  state: AlertsAnswer['states'][number]['state'],
  change: Partial<AlertsAnswer['states'][number]> = {},
): AlertsAnswer['states'][number] => ({
  person: personOf(n),
  metric: 'high-speed-distance',
  limit: 'l1',
  state,
  since: state === 'normal' ? null : new Date(now - 30_000).toISOString(),
  ...change,
});

export const noAlerts: AlertsAnswer = { alerts: [], states: [] };

/** A moment in which each player was heard so many milliseconds ago; null: never. */
export function heard(ages: readonly (number | null)[], change: Partial<LiveMoment> = {}): LiveMoment {
  const heardAt = ages.map((age) => (age === null ? null : now - age));
  return {
    connection: 'open',
    nodeNow: now,
    heardAt,
    view: {
      sequence: 1,
      at: now,
      session: 's',
      metrics: metrics.map(({ id }) => id),
      players: ages.map((_, index) => ({
        person: personOf(index + 1),
        name: `Player ${index + 1}`,
        number: String(index + 1),
        position: null,
        club: null,
        trail: [[index, 0]],
        speed: 1,
        heardAt: heardAt[index] ?? null,
        values: [80 + index, 3.21],
      })),
      age: { median: 140, p95: 230, rate: 200 },
      over: false,
    },
    ...change,
  };
}
