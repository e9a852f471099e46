import { describe, expect, it } from '@jest/globals';
import { monthsBetween } from './months.js';

describe('the months of a season', () => {
  it('lists each month that the season touches', () => {
    expect(monthsBetween('2020-01-31', '2020-03-01')).toEqual([
      { name: 'January', first: '2020-01-01', last: '2020-01-31' },
      { name: 'February', first: '2020-02-01', last: '2020-02-29' },
      { name: 'March', first: '2020-03-01', last: '2020-03-31' },
    ]);
  });

  it('says the year where a season spans two', () => {
    expect(monthsBetween('2024-12-30', '2025-01-02').map((month) => month.name)).toEqual([
      'December 2024',
      'January 2025',
    ]);
    expect(monthsBetween(null, '2025-01-02')).toEqual([]);
  });
});
