import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rowsOneByOne } from '../testing/dying-load.js';
import { persons, windowRow, windows } from '../testing/sample-tables.js';
import { contents } from '../testing/warehouse-suite.js';
import { WarehouseError } from '../warehouse.port.js';
import { BigQueryWarehouse } from './bigquery-warehouse.js';
import type { RequestKind } from './testing/faults.js';
import { LoopbackBigQuery } from './testing/loopback-bigquery.js';

const rows = [windowRow('2026-04-01', 'ada', 0), windowRow('2026-04-02', 'ada', 0)];

describe('[D13] the warehouse in BigQuery, when something goes wrong', () => {
  let temp: string;
  let server: LoopbackBigQuery;
  let warehouse: BigQueryWarehouse;
  beforeEach(async () => {
    temp = await mkdtemp(join(tmpdir(), 'fieldhouse-warehouse-'));
    server = await LoopbackBigQuery.start(2);
    const { endpoint, token } = server;
    warehouse = await BigQueryWarehouse.open({ project: 'p', dataset: 'd', location: 'EU', endpoint, token, temp });
    await warehouse.define(windows);
  });
  afterEach(async () => {
    await server.stop();
    await rm(temp, { recursive: true, force: true });
  });

  const load = () => warehouse.load(windows, 'l1', rowsOneByOne(rows));
  const jobsOf = (prefix: string) => server.jobs.ids.filter((id) => id.startsWith(prefix));

  it('makes the table with its partitions, clusters, key, and the meaning and unit of every column', async () => {
    expect(await server.table('fact_window')).toMatchObject({
      description: 'Figures of one person and metric over a minute',
      timePartitioning: { type: 'DAY', field: 'day' },
      clustering: { fields: ['person', 'started_at'] },
      tableConstraints: { primaryKey: { columns: ['day', 'person', 'started_at'] } },
      schema: {
        fields: expect.arrayContaining([
          { name: 'day', type: 'DATE', mode: 'REQUIRED', description: 'Local date of the session' },
          { name: 'metres', type: 'FLOAT', mode: 'NULLABLE', description: 'Distance covered [m]' },
        ]) as unknown,
      },
    });
  });

  it('names its jobs after the load, and leaves neither staging table nor file', async () => {
    await load();
    expect([...jobsOf('fieldhouse_load_'), ...jobsOf('fieldhouse_merge_'), ...jobsOf('fieldhouse_receipt_')]).toEqual([
      expect.stringMatching(/^fieldhouse_load_[0-9a-f]{40}_0$/),
      expect.stringMatching(/^fieldhouse_merge_[0-9a-f]{40}_0$/),
      expect.stringMatching(/^fieldhouse_receipt_[0-9a-f]{40}_0$/),
    ]);
    const stage = jobsOf('fieldhouse_load_')[0]!.replace('fieldhouse_load', 'fieldhouse_stage').replace(/_0$/, '');
    await expect(server.table(stage)).rejects.toThrow('Not found');
    expect(await readdir(temp)).toEqual([]);
  });

  it.each<RequestKind>(['upload', 'job', 'job state', 'results', 'table'])(
    'tries again where a %s is answered by 503',
    async (on) => {
      server.fail({ on, what: 'unavailable', times: 2 });
      expect(await load()).toEqual({ load: 'l1', rows: 2 });
      expect(await contents(warehouse, windows)).toEqual(rows);
    },
    60_000,
  );

  it('takes the load job for its own whose answer was lost, and sends none a second time', async () => {
    server.fail({ on: 'upload', what: 'lost' });
    expect(await load()).toEqual({ load: 'l1', rows: 2 });
    expect(jobsOf('fieldhouse_load_')).toHaveLength(1);
    expect(server.requests.filter((request) => request === 'POST upload')).toHaveLength(2);
    expect(await contents(warehouse, windows)).toEqual(rows);
  });

  it('takes the merge for its own whose answer was lost', async () => {
    await load();
    server.fail({ on: 'upload', what: 'lost' });
    const merging = warehouse.load(windows, 'l2', rowsOneByOne([windowRow('2026-04-01', 'bo', 0)]));
    expect(await merging).toEqual({ load: 'l2', rows: 1 });
    expect(jobsOf('fieldhouse_merge_')).toHaveLength(2);
    expect((await warehouse.totals(windows)).rows).toBe(3);
  });

  it('does not take back a correction where a load comes again that had been merged and got no receipt', async () => {
    server.fail({ on: 'job', after: 2, what: 'failed', reason: 'invalid', message: 'no receipt' });
    await expect(load()).rejects.toThrow('receipt of load l1: no receipt');
    const corrected = [windowRow('2026-04-01', 'ada', 0, { metres: 99 })];
    await warehouse.load(windows, 'correction', rowsOneByOne(corrected));
    expect(await load()).toEqual({ load: 'l1', rows: 2 });
    expect(await contents(warehouse, windows)).toEqual([corrected[0], rows[1]]);
  });

  it('says the row that BigQuery refused, and does the load when it comes again', async () => {
    const message = 'Error while reading data, error message: JSON parsing error in row starting at position 0: Row: 1';
    server.fail({ on: 'upload', what: 'failed', reason: 'invalid', message, location: 'file-00000000' });
    const refused = load();
    await expect(refused).rejects.toThrow(WarehouseError);
    await expect(refused).rejects.toThrow(`load l1 of fact_window: ${message} (at file-00000000)`);
    expect((await warehouse.totals(windows)).rows).toBe(0);
    expect(await load()).toEqual({ load: 'l1', rows: 2 });
    expect(jobsOf('fieldhouse_load_').map((id) => id.slice(-2))).toEqual(['_0', '_1']);
    expect(await contents(warehouse, windows)).toEqual(rows);
  });

  it('makes another attempt at a job that failed for no reason of its own', async () => {
    server.fail({ on: 'upload', what: 'failed', reason: 'backendError', times: 2 });
    expect(await load()).toEqual({ load: 'l1', rows: 2 });
    expect(jobsOf('fieldhouse_load_').map((id) => id.slice(-2))).toEqual(['_0', '_1', '_2']);
    expect(await contents(warehouse, windows)).toEqual(rows);
  });

  it('gives up a job that always fails', async () => {
    server.fail({ on: 'upload', what: 'failed', reason: 'backendError', times: 50 });
    await expect(load()).rejects.toThrow('load l1 of fact_window: Error encountered during execution.');
    expect((await warehouse.totals(windows)).rows).toBe(0);
  }, 60_000);

  it('says why a statement failed at once', async () => {
    server.fail({ on: 'job', what: 'failed', reason: 'invalidQuery', message: 'Unrecognized name: nobody' });
    const asked = warehouse.query('select 1 as x');
    await expect(asked).rejects.toThrow(WarehouseError);
    await expect(asked).rejects.toThrow('Unrecognized name: nobody');
  });

  it('reads a result page by page', async () => {
    await load();
    const before = server.requests.length;
    const found = await warehouse.query(
      'select 1 as n union all select 2 union all select 3 union all select 4 union all select 5',
    );
    expect(found.map(({ n }) => n).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(server.requests.slice(before).filter((request) => request === 'GET results')).toHaveLength(3);
  });

  it('cancels the statement that took too long', async () => {
    await warehouse.define(persons);
    const people = Array.from({ length: 60 }, (_, i) => ({ person: `p${i}`, height: i }));
    await warehouse.load(persons, 'l1', rowsOneByOne(people));
    const many = Array.from('abcdef', (name) => `dim_person as ${name}`).join(' cross join ');
    const slow = `select sum(a.height * b.height - c.height * d.height + e.height * f.height) as x from ${many}`;
    await expect(warehouse.query(slow, {}, { timeoutMilliseconds: 200 })).rejects.toThrow('longer than 200 ms');
    expect(server.requests).toContain('POST cancel');
    await server.jobs.settled();
  });

  it('says what was refused where the token is none', async () => {
    const { endpoint } = server;
    const opening = BigQueryWarehouse.open({
      project: 'p',
      dataset: 'd',
      location: 'EU',
      endpoint,
      token: 'wrong',
      temp,
    });
    await expect(opening).rejects.toThrow(new WarehouseError('data set d: Login Required.'));
  });
});
