import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';
import { rowsOneByOne } from './dying-load.js';
import { persons, windowRow, windows } from './sample-tables.js';
import { contents, type Suite } from './warehouse-suite.js';

export function loadCases({ warehouse, fresh, started }: Suite): void {
  it('[D13] gives back the rows of a load, of every type, and their number', async () => {
    const table = await fresh(windows);
    const rows = [
      windowRow('2026-04-01', 'ada', 0, { note: 'wet "grass", \\ and\nüß 🏃', metres: 0.1 }),
      windowRow('2026-04-01', 'ada', 1, { metres: -1.5e-12, samples: -9007199254740991, is_complete: false }),
      windowRow('2026-04-02', 'bo', 2, { started_at: '2026-04-02T23:59:59.123456Z', note: '' }),
    ];
    expect(await warehouse().load(table, 'l1', rowsOneByOne(rows))).toEqual({ load: 'l1', rows: 3 });
    expect(await contents(warehouse(), table)).toEqual(rows);
  });

  it('[D13] does a load once, however often it is told', async () => {
    const table = await fresh(windows);
    const rows = [windowRow('2026-04-01', 'ada', 0)];
    await warehouse().load(table, 'day 1'.replace(' ', '-'), rowsOneByOne(rows));
    await warehouse().load(table, 'correction', rowsOneByOne([windowRow('2026-04-01', 'ada', 0, { metres: 9 })]));
    expect(await warehouse().load(table, 'day-1', rowsOneByOne(rows))).toEqual({ load: 'day-1', rows: 1 });
    expect(await contents(warehouse(), table)).toEqual([windowRow('2026-04-01', 'ada', 0, { metres: 9 })]);
  });

  it('[D13] replaces corrected rows, adds new ones, and leaves other partitions as they are', async () => {
    const table = await fresh(windows);
    const first = [
      windowRow('2026-04-01', 'ada', 0),
      windowRow('2026-04-01', 'ada', 1),
      windowRow('2026-04-02', 'ada', 0),
    ];
    await warehouse().load(table, 'l1', rowsOneByOne(first));
    const corrected = windowRow('2026-04-01', 'ada', 1, { metres: 77, note: 'corrected' });
    const late = windowRow('2026-04-01', 'bo', 3);
    await warehouse().load(table, 'l2', rowsOneByOne([corrected, late]));
    expect(await contents(warehouse(), table)).toEqual([first[0], corrected, late, first[2]]);
  });

  it('replaces rows of a dimension, which has no partitions', async () => {
    const table = await fresh(persons);
    const ada = { person: 'ada', born: '1999-12-31', height: 1.7 };
    await warehouse().load(table, 'l1', rowsOneByOne([ada, { person: 'bo' }]));
    await warehouse().load(table, 'l2', rowsOneByOne([{ ...ada, height: null }]));
    expect(await contents(warehouse(), table)).toEqual([
      { ...ada, height: null },
      { person: 'bo', born: null, height: null },
    ]);
  });

  it('keeps the receipt of a load without rows', async () => {
    const table = await fresh(windows);
    expect(await warehouse().load(table, 'none', rowsOneByOne([]))).toEqual({ load: 'none', rows: 0 });
    const late = rowsOneByOne([windowRow('2026-04-01', 'ada', 0)]);
    expect(await warehouse().load(table, 'none', late)).toEqual({ load: 'none', rows: 0 });
  });

  it.each<[string, WarehouseRow, string]>([
    ['a text for a float', { metres: 'fast' }, 'row 2: column metres: "fast" is not a finite number'],
    ['no number', { metres: Number.NaN }, 'row 2: column metres: null is not a finite number'],
    ['a fraction for an integer', { samples: 1.5 }, 'row 2: column samples: 1.5 is not a whole number'],
    [
      'an integer beyond 53 bits',
      { samples: 2 ** 53 },
      'row 2: column samples: 9007199254740992 is not a whole number',
    ],
    ['nothing where something must be', { is_complete: null }, 'row 2: column is_complete: is missing'],
    ['a day that there is not', { day: '2026-02-30' }, 'row 2: column day: "2026-02-30" is not a date'],
    [
      'an instant without zone',
      { started_at: '2026-04-01T10:00:00' },
      'row 2: column started_at: "2026-04-01T10:00:00" is not',
    ],
    ['half a character', { note: '\ud800' }, 'row 2: column note: "\\ud800" is not well-formed Unicode'],
    ['an unknown column', { speed: 3 }, 'row 2: there is no column speed'],
  ])('refuses %s, saying row and column, and keeps nothing of the load', async (_, fault, says) => {
    const table = await fresh(windows);
    const rows = [windowRow('2026-04-01', 'ada', 0), windowRow('2026-04-01', 'ada', 1, fault)];
    const loading = warehouse().load(table, 'l1', rowsOneByOne(rows));
    await expect(loading).rejects.toThrow(WarehouseError);
    await expect(loading).rejects.toThrow(says);
    expect(await contents(warehouse(), table)).toEqual([]);
    expect(await warehouse().load(table, 'l1', rowsOneByOne([rows[0]!]))).toEqual({ load: 'l1', rows: 1 });
  });

  it('refuses two rows with one key in a load, saying which', async () => {
    const table = await fresh(windows);
    const rows = [0, 1, 0].map((minute) => windowRow('2026-04-01', 'ada', minute));
    await expect(warehouse().load(table, 'l1', rowsOneByOne(rows))).rejects.toThrow(
      'rows 1 and 3 have the same key: day 2026-04-01, person ada',
    );
    expect(await contents(warehouse(), table)).toEqual([]);
  });

  it('[D13] loses nothing of two loaders that work at once', async () => {
    const table = await fresh(windows);
    const other = await started().another();
    const row = (loader: number, turn: number) => windowRow('2026-04-01', `loader${loader}`, turn);
    await Promise.all(
      [warehouse(), other].map(async (loader, i) => {
        for (let turn = 0; turn < 4; turn++) await loader.load(table, `l${i}-${turn}`, rowsOneByOne([row(i, turn)]));
      }),
    );
    const expected = [0, 1].flatMap((i) => [0, 1, 2, 3].map((turn) => row(i, turn)));
    expect(await contents(other, table)).toEqual(expected);
    await other.close();
  });

  it('[D13] does a load once that two loaders do at once', async () => {
    const table = await fresh(windows);
    const other = await started().another();
    const rows = [windowRow('2026-04-01', 'ada', 0), windowRow('2026-04-02', 'ada', 0)];
    const receipts = await Promise.all(
      [warehouse(), other].map((loader) => loader.load(table, 'l1', rowsOneByOne(rows))),
    );
    expect(receipts).toEqual([
      { load: 'l1', rows: 2 },
      { load: 'l1', rows: 2 },
    ]);
    expect(await contents(warehouse(), table)).toEqual(rows);
    await other.close();
  });

  it('[D13] holds what a map from key to the row loaded last holds', async () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      minute: fc.integer({ min: 0, max: 4 }),
      metres: fc.integer(),
    });
    const key = ({ day, minute }: { day: number; minute: number }) => `${day}:${minute}`;
    const load = fc.uniqueArray(row, { maxLength: 6, selector: key });
    await fc.assert(
      fc.asyncProperty(fc.array(load, { maxLength: 4 }), async (loads) => {
        const table = await fresh(windows);
        const model = new Map<string, WarehouseRow>();
        for (const [i, cells] of loads.entries()) {
          const rows = cells.map((cell) =>
            windowRow(`2026-04-0${cell.day}`, 'ada', cell.minute, { metres: cell.metres }),
          );
          cells.forEach((cell, at) => model.set(key(cell), rows[at]!));
          await warehouse().load(table, `l${i}`, rowsOneByOne(rows));
        }
        expect(await contents(warehouse(), table)).toEqual([...model.keys()].toSorted().map((at) => model.get(at)));
      }),
      { numRuns: 8 },
    );
  });
}
