import { fact, type DomainRecord } from '@fieldhouse/domain';
import { liveValue } from '@fieldhouse/domain/tracking';
import type { Athlete } from './athlete.js';
import { samplesAt, slotOf, slots } from './slots.js';

/** Live values are said four times a second at most, by the readings' own time; totals of zones and of energy once a second. */
const grid = 250_000;
const slowGrid = 1e6;

const names = slots.map(({ metric }) => metric.id);
const totals = slots.flatMap(({ metric, group }, slot) =>
  metric.over === 'mean' ? [] : [{ slot, samples: samplesAt + group, isMaximum: metric.over === 'max', metric }],
);
/** What a chart follows, and what is counted by ones. */
const quickTotals = totals.filter(({ metric }) => metric.bySecond || metric.unit === '1');
const [speed, power, heartRate, recovery] = ['speed', 'metabolic-power', 'heart-rate', 'heart-rate-recovery'].map(
  (id) => names[slotOf(id)]!,
) as [string, string, string, string];

/** Says what was measured since live values were said last, and the totals of the session that have changed. */
export function sayLive(athlete: Athlete, out: DomainRecord[]): void {
  const { session, person, at, minute, closed, said } = athlete;
  athlete.liveAt = at - (at % grid) + grid;
  const isSlow = at >= athlete.slowAt;
  if (isSlow) athlete.slowAt = at - (at % slowGrid) + slowGrid;
  const say = (metric: string, value: number) =>
    out.push(fact(liveValue, { session, person, atMicroseconds: at, metric, value }));
  if (athlete.speed !== null) say(speed, athlete.speed);
  if (athlete.power !== null) say(power, athlete.power);
  if (athlete.heartRate !== null) say(heartRate, athlete.heartRate);
  if (athlete.recovered !== null) say(recovery, athlete.recovered);
  athlete.speed = null;
  athlete.power = null;
  athlete.heartRate = null;
  athlete.recovered = null;
  for (const { slot, samples, isMaximum } of isSlow ? totals : quickTotals) {
    const total = isMaximum ? Math.max(closed[slot]!, minute[slot]!) : closed[slot]! + minute[slot]!;
    const known = closed[samples]! + minute[samples]! > 0;
    if (!known || total < 0 || total === said[slot]) continue;
    said[slot] = total;
    say(names[slot]!, total);
  }
}
