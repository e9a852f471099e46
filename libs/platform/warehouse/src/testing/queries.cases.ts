import { beforeAll, describe, expect, it } from '@jest/globals';
import { WarehouseError, type WarehouseRow, type WarehouseTable } from '../warehouse.port.js';
import { rowsOneByOne } from './dying-load.js';
import { persons, windowRow, windows } from './sample-tables.js';
import type { Suite } from './warehouse-suite.js';

const days = ['2026-03-30', '2026-04-01', '2026-04-02'];

export function queryCases(suite: Suite): void {
  describe('asked', () => {
    let fact: WarehouseTable;
    let dimension: WarehouseTable;
    const ask = (sql: string, parameters?: WarehouseRow) =>
      suite.warehouse().query(sql.replaceAll('FACT', fact.name).replaceAll('DIMENSION', dimension.name), parameters);
    beforeAll(async () => {
      [fact, dimension] = [await suite.fresh(windows), await suite.fresh(persons)];
      const rows = days.flatMap((day) =>
        ['ada', "o'neil"].flatMap((who) => [0, 1, 2].map((minute) => windowRow(day, who, minute))),
      );
      await suite.warehouse().load(fact, 'l1', rowsOneByOne(rows));
      await suite.warehouse().load(dimension, 'l1', rowsOneByOne([{ person: 'ada', born: '1999-12-31', height: 1.7 }]));
    });

    it.each<[string, WarehouseRow, WarehouseRow]>([
      ['select count(*) as n, sum(f.samples) as s, avg(f.metres) as m from FACT as f', {}, { n: 18, s: 10800, m: 1.5 }],
      ['select count(*) as n from FACT as f where f.day = @day', { day: '2026-04-01' }, { n: 6 }],
      ['select count(*) as n from FACT as f where f.started_at >= @at', { at: '2026-04-02T18:01:00Z' }, { n: 4 }],
      ['select count(*) as n from FACT as f where f.person = @who', { who: "o'neil" }, { n: 9 }],
      ['select count(*) as n from FACT as f where f.metres > @m and f.samples = @s', { m: 1.25, s: 600 }, { n: 12 }],
      ['select count(*) as n from FACT as f where f.metres >= @m', { m: 2 }, { n: 6 }],
      ['select count(*) as n from FACT as f where f.is_complete = @yes', { yes: true }, { n: 18 }],
      ["select count(*) as n from FACT as f where f.day between '2026-04-01' and '2026-04-30'", {}, { n: 12 }],
      [
        'select min(f.day) as a, max(f.started_at) as b from FACT as f',
        {},
        { a: '2026-03-30', b: '2026-04-02T18:02:00.000Z' },
      ],
      ['select date_trunc(max(f.day), MONTH) as m from FACT as f', {}, { m: '2026-04-01' }],
      ['select timestamp_trunc(max(f.started_at), HOUR) as h from FACT as f', {}, { h: '2026-04-02T18:00:00.000Z' }],
      [
        'select date_diff(max(f.day), min(f.day), DAY) as d, min(f.day) + 7 as w from FACT as f',
        {},
        { d: 3, w: '2026-04-06' },
      ],
      ['select date_diff(max(f.day), min(f.day), MONTH) as d from FACT as f', {}, { d: 1 }],
      ['select timestamp_diff(max(f.started_at), min(f.started_at), DAY) as d from FACT as f', {}, { d: 3 }],
      [
        'select extract(year from max(f.day)) as y, unix_date(min(f.day)) as u from FACT as f',
        {},
        { y: 2026, u: 20542 },
      ],
      ['select 7 / 2 as q, safe_divide(1, 0) as z, 1.5 * 2 as f', {}, { q: 3.5, z: null, f: 3 }],
      [
        "select cast('7' as int64) as i, cast(7 as float64) as f, safe_cast('x' as int64) as n",
        {},
        { i: 7, f: 7, n: null },
      ],
      ["select cast(timestamp '2026-04-01T23:59:59Z' as date) as d", {}, { d: '2026-04-01' }],
      ['select countif(f.metres > 1) as n, greatest(1, null) as g from FACT as f', {}, { n: 12, g: null }],
      [
        "select if(true, 'a', 'b') as x, coalesce(null, 'c') as y, 'a' || 'b' as z -- said",
        {},
        { x: 'a', y: 'c', z: 'ab' },
      ],
      [
        'select count(*) as n from (select f.note from FACT as f order by f.note limit @some) as t',
        { some: 5 },
        { n: 5 },
      ],
    ])('answers %s', async (sql, parameters, expected) => {
      expect(await ask(sql, parameters)).toEqual([expected]);
    });

    it('[D18] joins, windows and ranks', async () => {
      const sql = `
        with daily as (
          select f.person, f.day, sum(f.metres) as load from FACT as f group by f.person, f.day
        )
        select d.day, p.height,
          sum(d.load) over (partition by d.person order by unix_date(d.day) range between 1 preceding and current row) as two_days
        from daily as d left join DIMENSION as p on p.person = d.person
        where d.person = @who order by d.day desc`;
      expect(await ask(sql, { who: 'ada' })).toEqual([
        { day: '2026-04-02', height: 1.7, two_days: 9 },
        { day: '2026-04-01', height: 1.7, two_days: 4.5 },
        { day: '2026-03-30', height: 1.7, two_days: 4.5 },
      ]);
    });

    it('puts null first when it ascends and last when it descends', async () => {
      const sql = 'select x.v from (select 1 as v union all select null union all select 2) as x order by x.v';
      expect((await ask(sql)).map(({ v }) => v)).toEqual([null, 1, 2]);
      expect((await ask(`${sql} desc`)).map(({ v }) => v)).toEqual([2, 1, null]);
    });

    it('gives thousands of rows, all and in order', async () => {
      const sql = `select row_number() over (order by a.started_at, b.started_at, c.person, a.person, b.person, c.started_at) as n
        from FACT as a cross join FACT as b cross join FACT as c order by n`;
      const rows = await ask(sql);
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 18 ** 3 }, (_, i) => i + 1));
    });

    it.each(["x' or '1'='1", "'; drop table FACT; --", '" or 1=1', '@who', '\\', '%'])(
      'takes the parameter %j for a value and never for SQL',
      async (who) => {
        expect(await ask('select count(*) as n from FACT as f where f.person = @who', { who })).toEqual([{ n: 0 }]);
        expect(await ask('select @who as back', { who })).toEqual([{ back: who }]);
      },
    );

    it.each([
      'delete from FACT where true',
      'drop table FACT',
      "insert into FACT (person) values ('x')",
      'with x as (select 1 as a) insert into DIMENSION (person) select cast(x.a as string) from x',
      'create table t as select 1 as a',
      'select 1 as a; drop table FACT',
      "copy FACT to 'x.csv'",
      "attach 'x.db'",
      'install httpfs',
      "set memory_limit = '10GB'",
      'pragma database_list',
      'call pragma_version()',
      'explain select 1',
      '',
    ])('refuses %j, which does not only read', async (sql) => {
      await expect(ask(sql)).rejects.toThrow(WarehouseError);
      expect(await ask('select count(*) as n from FACT as f')).toEqual([{ n: 18 }]);
    });

    it.each([
      ["select 'it''s' as x", 'goes as a parameter'],
      ["select 'a\\n' as x", 'goes as a parameter'],
      ['select "x" as x', 'without quotes'],
      ['select `x` as x', 'without quotes'],
      ['select $1 as x', 'cannot be read'],
      ['select ? as x', 'cannot be read'],
      ['select 1::int64 as x', 'cast(a as type)'],
      ['select log(2) as x', 'write ln'],
      ["select concat('a', 'b') as x", '||'],
      ["select date_trunc(date '2026-04-01', WEEK) as x", 'ISOWEEK'],
      ['select cast(1 as hugeint) as x', 'INT64'],
      ['select (1 as x', 'parenthesis'],
      ['select @x as x', '@x'],
      ['select nobody.x from FACT as f', 'nobody'],
      ['select 1 as x from no_such_table', 'no_such_table'],
      ['select 9007199254740993 as x', '53 bits'],
    ])('refuses %j, saying why', async (sql, says) => {
      const asked = ask(sql);
      await expect(asked).rejects.toThrow(WarehouseError);
      await expect(asked).rejects.toThrow(says);
    });

    it('refuses a parameter that is not named, is null, or no date where there must be one', async () => {
      await expect(ask('select 1 as x', { who: 'ada' })).rejects.toThrow('@who');
      await expect(ask('select @who as x', { who: null })).rejects.toThrow('null has no type');
      await expect(ask('select 1 as x from FACT as f where f.day = @day', { day: 'soon' })).rejects.toThrow(
        WarehouseError,
      );
    });

    it('stops a statement that takes too long, and answers the next', async () => {
      const many = Array.from('abcdefgh', (name) => `FACT as ${name}`).join(' cross join ');
      const slow = `select sum(a.metres * b.metres + c.metres * d.metres - e.metres * f.metres + g.metres * h.metres) as x from ${many}`;
      const asked = suite.warehouse().query(slow.replaceAll('FACT', fact.name), {}, { timeoutMilliseconds: 300 });
      await expect(asked).rejects.toThrow(new WarehouseError('the statement took longer than 300 ms and was stopped'));
      expect(await ask('select count(*) as n from FACT as f')).toEqual([{ n: 18 }]);
    });

    it('[D16] leaves the event loop free while a statement runs', async () => {
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 1);
      const many = Array.from('abcde', (name) => `FACT as ${name}`).join(' cross join ');
      await ask(`select sum(a.metres * b.metres * c.metres * d.metres * e.metres) as x from ${many}`);
      clearInterval(ticking);
      expect(turns).toBeGreaterThan(2);
    });

    it('[D14] gives number of rows and sums, of the table and of a partition', async () => {
      expect(await suite.warehouse().totals(fact)).toEqual({ rows: 18, sums: { metres: 27, samples: 10800 } });
      expect(await suite.warehouse().totals(fact, '2026-04-01')).toEqual({
        rows: 6,
        sums: { metres: 9, samples: 3600 },
      });
      expect(await suite.warehouse().totals(fact, '2020-01-01')).toEqual({ rows: 0, sums: { metres: 0, samples: 0 } });
      await expect(suite.warehouse().totals(fact, 'yesterday')).rejects.toThrow(WarehouseError);
      await expect(suite.warehouse().totals(dimension, '2026-04-01')).rejects.toThrow('has no partitions');
    });

    it('[D16] [O09] shows another program the rows as soon as the load has resolved', async () => {
      const other = await suite.started().another();
      expect(await other.totals(fact, '2026-05-01')).toMatchObject({ rows: 0 });
      await suite.warehouse().load(fact, 'late', rowsOneByOne([windowRow('2026-05-01', 'ada', 0)]));
      expect(await other.totals(fact, '2026-05-01')).toMatchObject({ rows: 1 });
      await other.close();
    });
  });
}
