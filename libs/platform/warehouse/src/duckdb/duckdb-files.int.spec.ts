import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOneByOne } from '../testing/dying-load.js';
import { persons, windowRow, windows } from '../testing/sample-tables.js';
import { contents } from '../testing/warehouse-suite.js';
import { WarehouseError } from '../warehouse.port.js';
import { DuckDbWarehouse } from './duckdb-warehouse.js';
import { readManifest } from './manifest.js';
import { Snapshot } from './snapshot.js';

describe('the files of the warehouse in a folder', () => {
  let folder: string;
  let table: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldhouse-warehouse-'));
    table = join(folder, 'tables', windows.name);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = async (keepRetiredMilliseconds: number) => {
    const warehouse = await DuckDbWarehouse.open({ folder, keepRetiredMilliseconds });
    await warehouse.define(windows);
    return warehouse;
  };
  const load = (warehouse: DuckDbWarehouse, name: string, metres: number) =>
    warehouse.load(windows, name, rowsOneByOne([windowRow('2026-04-01', 'ada', 0, { metres })]));
  const parquetFiles = () => readdir(join(table, 'day=2026-04-01'));

  it('are Parquet that any tool reads, a folder a day', async () => {
    const warehouse = await open(0);
    await load(warehouse, 'l1', 1);
    const [file] = await parquetFiles();
    expect((await readFile(join(table, 'day=2026-04-01', file!))).subarray(0, 4).toString()).toBe('PAR1');
    await warehouse.close();
  });

  it('are kept for readers for a while after they were replaced, then removed', async () => {
    const patient = await open(60_000);
    for (const turn of [1, 2, 3]) await load(patient, `l${turn}`, turn);
    expect(await parquetFiles()).toHaveLength(3);
    const hasty = await open(0);
    await load(hasty, 'l4', 4);
    expect(await parquetFiles()).toHaveLength(2);
    await Promise.all([patient, hasty].map((warehouse) => warehouse.close()));
  });

  it('are swept away where a killed loader left them', async () => {
    const warehouse = await open(0);
    await load(warehouse, 'l1', 1);
    await writeFile(join(table, 'day=2026-04-01', 'left.parquet'), 'half');
    await writeFile(join(table, 'draft-left.json'), 'half');
    await warehouse.define(windows);
    expect(await parquetFiles()).toHaveLength(1);
    expect(await readdir(table)).not.toContain('draft-left.json');
    expect(await contents(warehouse, windows)).toHaveLength(1);
    await warehouse.close();
  });

  it('[D16] answer every reader whole while loads replace them as fast as they can', async () => {
    const writer = await open(0);
    const reader = await open(0);
    await load(writer, 'l0', 0);
    const loads = { over: false };
    const loading = (async () => {
      for (let turn = 1; turn <= 12; turn++) await load(writer, `l${turn}`, turn);
      loads.over = true;
    })();
    let last = 0;
    while (!loads.over) {
      const [row, ...more] = await contents(reader, windows);
      expect(more).toEqual([]);
      const metres = Number(row!['metres']);
      expect(metres).toBeGreaterThanOrEqual(last);
      last = metres;
    }
    await loading;
    await Promise.all([writer, reader].map((warehouse) => warehouse.close()));
  });

  it('[D16] are looked for anew by a reader whose files are gone before he has read them', async () => {
    const writer = await open(0);
    await load(writer, 'l1', 1);
    let looks = 0;
    const reader = await DuckDbWarehouse.open({
      folder,
      async onLook() {
        looks += 1;
        if (looks === 1) for (const turn of [2, 3]) await load(writer, `l${turn}`, turn);
      },
    });
    expect((await contents(reader, windows)).map(({ metres }) => metres)).toEqual([3]);
    expect(looks).toBe(2);
    await Promise.all([writer, reader].map((warehouse) => warehouse.close()));
  });

  it('leave nothing of the work in the folder for what spills', async () => {
    const warehouse = await open(0);
    await load(warehouse, 'l1', 1);
    await warehouse.totals(windows);
    await warehouse.close();
    expect(await readdir(join(folder, 'temp'))).toEqual([]);
  });

  it('hold more than the memory that a load may take', async () => {
    const warehouse = await DuckDbWarehouse.open({ folder, memoryMegabytes: 128 });
    await warehouse.define(persons);
    const many = async function* () {
      for (let i = 0; i < 400_000; i++) yield { person: `${'x'.repeat(400)}${i}`, height: i };
    };
    await warehouse.load(persons, 'l1', many());
    expect(await warehouse.totals(persons)).toEqual({ rows: 400_000, sums: { height: (400_000 * 399_999) / 2 } });
    await warehouse.close();
  }, 120_000);

  it.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_parquet('/etc/passwd')",
    "select * from glob('/*')",
    "select * from '/etc/passwd'",
  ])('are all that a statement can reach: %s is refused', async (sql) => {
    const warehouse = await open(0);
    await expect(warehouse.query(sql)).rejects.toThrow(WarehouseError);
    await warehouse.close();
  });

  it.each([
    ["copy fact_window to 'stolen.csv'", 'file system operations are disabled'],
    ["select * from read_csv('/etc/passwd')", 'file system operations are disabled'],
    ["attach 'other.db'", 'does not only read'],
    ['install httpfs', 'does not only read'],
    ["set memory_limit = '10GB'", 'does not only read'],
    ['drop view fact_window', 'does not only read'],
  ])('are safe from %j, even where it came as far as DuckDB', async (sql, says) => {
    const warehouse = await open(0);
    await load(warehouse, 'l1', 1);
    const seen = [{ folder: table, manifest: (await readManifest(table))! }];
    const snapshot = (await Snapshot.open(seen, '', { temp: join(folder, 'temp'), memoryMegabytes: 128 })).acquire();
    await expect(snapshot.run(sql, {}, 5_000)).rejects.toThrow(says);
    expect(await snapshot.run('select metres from fact_window', {}, 5_000)).toEqual([{ metres: 1 }]);
    await snapshot.release();
    await snapshot.retire();
    await warehouse.close();
  });
});
