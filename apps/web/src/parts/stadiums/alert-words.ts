import { valueWithUnit } from './figures.js';
import type { Alert, Limit, LiveMetric, Participant } from './stadium-answers.js';

/** "8 Brandt" */
export const playerName = ({ number, name }: Pick<Participant, 'number' | 'name'>): string =>
  number === null || number === '' ? name : `${number} ${name}`;

/** "High-speed running 123 m, limit 110 m, for 1:00". @param current null where it is not known now: the worst one is told, and said to be that */
export function alertText(
  alert: Alert,
  metric: LiveMetric | undefined,
  limit: Limit | undefined,
  current: number | null,
  now: number,
): string {
  if (metric === undefined) return `${alert.metric} beyond its limit`;
  const seconds = Math.max(
    0,
    Math.floor(((alert.leftAt === null ? now : Date.parse(alert.leftAt)) - Date.parse(alert.enteredAt)) / 1_000),
  );
  const held = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const bound = limit === undefined ? '' : `, limit ${valueWithUnit(limit.enter, metric)}`;
  const value = current === null ? `at worst ${valueWithUnit(alert.worst, metric)}` : valueWithUnit(current, metric);
  return `${metric.name} ${value}${bound}, for ${held}`;
}

/** Those that go on and that nobody has acknowledged, the oldest first. */
export const openAlerts = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts
    .filter(({ leftAt, acknowledgedAt }) => leftAt === null && acknowledgedAt === null)
    .toSorted((a, b) => a.enteredAt.localeCompare(b.enteredAt));
