import { describe, expect, it } from '@jest/globals';
import type { MetricColumn } from '@fieldhouse/web-ui';
import { recordColumns, recordText } from './record-columns.js';

const metric = (id: string, better: 'higher' | 'lower' | null = 'higher') => ({ id, better }) as MetricColumn;
const home = { metrics: ['home-wins', 'home-losses'], header: 'Home', title: 'Wins and losses at home' };
const metrics = [metric('club-wins'), metric('club-ties', null), metric('home-wins'), metric('home-losses', 'lower')];

describe('the columns of standings', () => {
  it('make one of wins and losses that belong together', () => {
    const columns = recordColumns(metrics, [home], [{ 'club-ties': 1 }]);
    expect(columns.map((column) => [column.metric.id, column.record?.header ?? null])).toEqual([
      ['club-wins', null],
      ['club-ties', null],
      ['home-wins', 'Home'],
    ]);
    expect(recordText(home, { 'home-wins': 22, 'home-losses': 0 })).toBe('22–0');
    expect(recordText(home, { 'home-wins': 22, 'home-losses': null })).toBe('');
  });

  it('make one of three where games can be lost in three ways', () => {
    const record = { ...home, metrics: ['home-wins', 'home-losses', 'club-ties'] };
    const columns = recordColumns(metrics, [record], [{ 'club-ties': 1 }]);
    expect(columns.map((column) => column.metric.id)).toEqual(['club-wins', 'home-wins']);
    expect(recordText(record, { 'home-wins': 22, 'home-losses': 14, 'club-ties': 5 })).toBe('22–14–5');
  });

  it('leave ties out where nobody has one, and a pair of which half is unknown as it is', () => {
    const columns = recordColumns(metrics.slice(0, 3), [home], [{ 'club-ties': 0 }, {}]);
    expect(columns.map((column) => column.record ?? column.metric.id)).toEqual(['club-wins', 'home-wins']);
  });
});
