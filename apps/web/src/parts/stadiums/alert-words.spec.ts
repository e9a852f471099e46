import { describe, expect, it } from '@jest/globals';
import { alertText, openAlerts } from './alert-words.js';
import { limit, metrics, now, personOf } from './stadium.fixture.js';
import { zonesOf } from './zones.js';

const alert = {
  id: 'a',
  person: personOf(1),
  metric: 'high-speed-distance',
  limit: 'l1',
  enteredAt: new Date(now - 65_000).toISOString(),
  leftAt: null,
  worst: 130,
  acknowledgedBy: null,
  acknowledgedAt: null,
};

describe('an alert', () => {
  it('[D10] says the metric, its value, the limit, and for how long it is passed', () => {
    expect(alertText(alert, metrics[0], limit('l1'), 123.4, now)).toBe(
      'High-speed running 123 m, limit 100 m, for 1:05',
    );
  });

  it('[L03] says the worst value to be that, where it is not known how it stands now', () => {
    expect(alertText(alert, metrics[0], limit('l1'), null, now)).toContain('at worst 130 m');
  });

  it('[L02] stands on the page until it is acknowledged or over, the oldest first', () => {
    const later = { ...alert, id: 'b', enteredAt: new Date(now).toISOString() };
    const seen = { ...alert, id: 'c', acknowledgedAt: new Date(now).toISOString() };
    const over = { ...alert, id: 'd', leftAt: new Date(now).toISOString() };
    expect(openAlerts([later, seen, over, alert]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('zones', () => {
  it('[D10] are shares of the time in all of them, and none where the metrics are not told', () => {
    const [one] = metrics;
    const zone = (n: number) => ({ ...one!, id: `speed-zone-${n}-time`, meaning: `Time at ${n} km/h.` });
    const value = (metric: string) => ({ 'speed-zone-1-time': 30, 'speed-zone-2-time': 10 })[metric] ?? null;
    expect(zonesOf('speed', [zone(1), zone(2)], value).map(({ label, share }) => [label, share])).toEqual([
      ['1 km/h', 0.75],
      ['2 km/h', 0.25],
    ]);
    expect(zonesOf('heart-rate', [zone(1)], value)).toEqual([]);
  });
});
