import { expect, it } from '@jest/globals';
import { WarehouseError, type WarehouseTable } from '../warehouse.port.js';
import { rowsOneByOne } from './dying-load.js';
import { persons, windowRow, windows } from './sample-tables.js';
import { contents, type Suite } from './warehouse-suite.js';

export function definitionCases({ warehouse, fresh }: Suite): void {
  it('takes a table that is there once more, with its rows', async () => {
    const table = await fresh(windows);
    await warehouse().load(table, 'l1', rowsOneByOne([windowRow('2026-04-01', 'ada', 0)]));
    await warehouse().define(table);
    expect(await contents(warehouse(), table)).toEqual([windowRow('2026-04-01', 'ada', 0)]);
  });

  it('gives a table the columns it lacks; they are null in the rows of before', async () => {
    const table = await fresh(windows);
    await warehouse().load(
      table,
      'l1',
      rowsOneByOne([windowRow('2026-04-01', 'ada', 0), windowRow('2026-04-02', 'ada', 0)]),
    );
    const top = { type: 'float', nullable: true, meaning: 'Highest speed', unit: 'm/s' } as const;
    const wider: WarehouseTable = { ...table, columns: { top_speed: top, ...table.columns } };
    await warehouse().define(wider);
    expect((await contents(warehouse(), wider)).map((row) => row['top_speed'])).toEqual([null, null]);
    await warehouse().load(wider, 'l2', rowsOneByOne([windowRow('2026-04-01', 'ada', 1, { top_speed: 7.5 })]));
    expect((await contents(warehouse(), wider)).map((row) => row['top_speed'])).toEqual([null, 7.5, null]);
    expect((await warehouse().totals(wider)).sums['top_speed']).toBe(7.5);
  });

  it('still takes loads of a program that does not know a new column', async () => {
    const table = await fresh(persons);
    const nick = { type: 'string', nullable: true, meaning: 'Nickname' } as const;
    await warehouse().define({ ...table, columns: { ...table.columns, nick } });
    await warehouse().load(table, 'l1', rowsOneByOne([{ person: 'ada', height: 1.7 }]));
    expect(await warehouse().query(`select t.nick, t.height from ${table.name} as t`)).toEqual([
      { nick: null, height: 1.7 },
    ]);
  });

  it.each<[string, (table: WarehouseTable) => Partial<WarehouseTable>, string]>([
    [
      'another type',
      ({ columns }) => ({ columns: { ...columns, samples: { ...columns['samples']!, type: 'float' } } }),
      'column samples was integer',
    ],
    ['another key', () => ({ key: ['day', 'person'] }), 'its key was'],
    [
      'another partition',
      ({ columns, key }) => ({
        columns: { ...columns, month: { type: 'date', meaning: 'Its month' } },
        key,
        partitionBy: undefined as never,
      }),
      'it was partitioned by day',
    ],
  ])('refuses %s for a table that is there', async (_, change, says) => {
    const table = await fresh(windows);
    const again = warehouse().define({ ...table, ...change(table) });
    await expect(again).rejects.toThrow(WarehouseError);
    await expect(again).rejects.toThrow(says);
  });

  it.each<[string, Partial<WarehouseTable>, string]>([
    ['a name with capitals', { name: 'Windows' }, 'snake_case'],
    ['a name that leads elsewhere', { name: '../windows' }, 'snake_case'],
    [
      'a column that is a word of SQL',
      { columns: { ...persons.columns, order: { type: 'integer', meaning: 'x' } } },
      'a word of SQL',
    ],
    ['a key that is no column', { key: ['nobody'] }, 'no column'],
    ['a nullable key', { key: ['born'] }, 'nullable'],
    ['no key', { key: [] }, 'no key'],
    ['a partition that is no date', { partitionBy: 'person' }, 'no date'],
  ])('refuses a table with %s', async (_, change, says) => {
    await expect(warehouse().define({ ...persons, ...change })).rejects.toThrow(says);
  });

  it('refuses loads and totals of a table that is not defined', async () => {
    const table = { ...windows, name: 'never_defined' };
    await expect(warehouse().load(table, 'l1', rowsOneByOne([]))).rejects.toThrow('never_defined is not defined');
    await expect(warehouse().totals(table)).rejects.toThrow('never_defined is not defined');
  });

  it('refuses a load without a usable name', async () => {
    const table = await fresh(windows);
    for (const load of ['', 'a b', 'ü', 'x'.repeat(301)]) {
      await expect(warehouse().load(table, load, rowsOneByOne([]))).rejects.toThrow(WarehouseError);
    }
  });
}
