import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sorted, sortFrom } from './sort.js';

describe('sorting by the address', () => {
  it('[E07] reads table, column and direction', () => {
    expect(sortFrom({ sort: 'log.home-runs', dir: 'asc' })).toEqual({
      table: 'log',
      by: 'home-runs',
      direction: 'asc',
    });
    expect(sortFrom({ sort: 'log.home-runs' })?.direction).toBe('desc');
  });

  it('takes no sort from an address that names none', () => {
    for (const sort of [undefined, '', 'x', '.x', ['a.b', 'c.d']]) expect(sortFrom({ sort })).toBeNull();
  });

  it('[E15] puts missing values last in either direction', () => {
    const rows = [{ v: 1 }, { v: null }, { v: 3 }];
    expect(sorted(rows, (row) => row.v, 'desc').map((row) => row.v)).toEqual([3, 1, null]);
    expect(sorted(rows, (row) => row.v, 'asc').map((row) => row.v)).toEqual([1, 3, null]);
  });

  it('loses no row and keeps the order of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 }))), (values) => {
        const rows = values.map((value, place) => ({ value, place }));
        const result = sorted(rows, (row) => row.value, 'desc');
        expect([...result].sort((a, b) => a.place - b.place)).toEqual(rows);
        const turned = result
          .slice(1)
          .filter((row, i) => row.value === result[i]?.value && row.place < result[i].place);
        expect(turned).toEqual([]);
      }),
    );
  });
});
