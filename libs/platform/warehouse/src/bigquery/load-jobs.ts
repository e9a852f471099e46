import { createHash } from 'node:crypto';
import type { BigQuery, Dataset } from '@google-cloud/bigquery';
import type { StagedRows } from '../staging/staged-rows.js';
import type { WarehouseTable } from '../warehouse.port.js';
import { persistently, unlessMissing, unlessThere } from './failures.js';
import { doOnce, wasDone } from './job-attempts.js';
import { mergeStatement } from './merge-statement.js';
import { fieldsOf } from './table-form.js';

const stageMilliseconds = 24 * 60 * 60 * 1000;

/** The jobs of one load; all names come from the load, so that whoever does it again meets the same ones. */
export class LoadJobs {
  readonly #name: string;

  constructor(
    private readonly client: BigQuery,
    private readonly dataset: Dataset,
    private readonly table: WarehouseTable,
    private readonly load: string,
  ) {
    const whole = JSON.stringify([dataset.id, table.name, load]);
    this.#name = createHash('sha256').update(whole).digest('hex').slice(0, 40);
  }

  get #stage() {
    return this.dataset.table(`fieldhouse_stage_${this.#name}`);
  }

  get #mergeId() {
    return `fieldhouse_merge_${this.#name}`;
  }

  /** Whether the rows are in the table, be it without a receipt. */
  wasMerged(): Promise<boolean> {
    return wasDone(this.client, this.#mergeId);
  }

  /** Puts the file's rows (a JSON object a line) into a table of their own, which vanishes after a day. */
  async stage(file: string, staged: StagedRows): Promise<void> {
    const stage = this.#stage;
    const fields = fieldsOf(this.table);
    const make = async () => {
      const expirationTime = String(Date.now() + stageMilliseconds);
      await persistently(() => unlessThere(stage.create({ schema: { fields }, expirationTime })));
    };
    await make();
    const still = async () => {
      const found = await persistently(() => unlessMissing(stage.getMetadata()));
      return Number(found?.[0]?.numRows ?? -1) === staged.rows;
    };
    await doOnce(
      this.client,
      `fieldhouse_load_${this.#name}`,
      `load ${this.load} of ${this.table.name}`,
      async (jobId) => {
        await make();
        return stage.createLoadJob(file, {
          jobId,
          sourceFormat: 'NEWLINE_DELIMITED_JSON',
          schema: { fields },
          createDisposition: 'CREATE_NEVER',
          writeDisposition: 'WRITE_TRUNCATE',
          maxBadRecords: 0,
        });
      },
      still,
    );
  }

  /** @param columns those the load's rows have; the others of the table become null */
  async merge({ partitions }: StagedRows): Promise<void> {
    const query = mergeStatement(this.table, this.#path(this.table.name), this.#path(this.#stage.id!), partitions);
    await doOnce(this.client, this.#mergeId, `load ${this.load} of ${this.table.name}`, (jobId) =>
      this.client.createQueryJob({ query, jobId }),
    );
  }

  async writeReceipt(receipts: string, rows: number): Promise<void> {
    const query =
      `MERGE INTO ${this.#path(receipts)} AS t USING (SELECT @of_table AS of_table, @load AS load, @row_count AS row_count) AS s ` +
      'ON t.`of_table` = s.`of_table` AND t.`load` = s.`load` WHEN NOT MATCHED THEN ' +
      'INSERT (`of_table`, `load`, `row_count`) VALUES (s.`of_table`, s.`load`, s.`row_count`)';
    const params = { of_table: this.table.name, load: this.load, row_count: rows };
    const types = { of_table: 'STRING', load: 'STRING', row_count: 'INT64' };
    await doOnce(this.client, `fieldhouse_receipt_${this.#name}`, `receipt of load ${this.load}`, (jobId) =>
      this.client.createQueryJob({ query, jobId, params, types }),
    );
  }

  async removeStage(): Promise<void> {
    await persistently(() => unlessMissing(this.#stage.delete()));
  }

  #path(table: string): string {
    return `\`${this.client.projectId}.${this.dataset.id}.${table}\``;
  }
}
