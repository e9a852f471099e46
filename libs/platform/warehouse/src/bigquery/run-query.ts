import { randomUUID } from 'node:crypto';
import type { BigQuery, Job } from '@google-cloud/bigquery';
import { inDuckDb } from '../sql/duck-dialect.js';
import type { ParameterValue, Statement } from '../sql/statement.js';
import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';
import { asWarehouseError } from './failures.js';
import { rowOf } from './row-values.js';

const typeOf = (value: ParameterValue) => {
  if (typeof value === 'string') return 'STRING';
  if (typeof value === 'boolean') return 'BOOL';
  return Number.isSafeInteger(value) ? 'INT64' : 'FLOAT64';
};

/** @throws WarehouseError it cannot be read, or takes longer */
export async function runQuery(
  client: BigQuery,
  dataset: string,
  { sql, tokens, parameters }: Statement,
  timeoutMilliseconds: number,
): Promise<readonly WarehouseRow[]> {
  // What the other warehouse cannot read is refused here too, or it would be found out in the field.
  inDuckDb(tokens);
  let job: Job | undefined;
  const answer = async () => {
    [job] = await client.createQueryJob({
      query: sql,
      jobId: `fieldhouse_query_${randomUUID()}`,
      defaultDataset: { projectId: client.projectId, datasetId: dataset },
      jobTimeoutMs: timeoutMilliseconds,
      params: parameters,
      types: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeOf(value)])),
    });
    const [rows] = await job.getQueryResults({ wrapIntegers: true });
    return (rows as Record<string, unknown>[]).map(rowOf);
  };
  const clock = deadline(timeoutMilliseconds);
  try {
    return await Promise.race([answer(), clock.over]);
  } catch (error) {
    if (clock.isOver()) {
      await job?.cancel().catch(() => undefined);
      throw new WarehouseError(`the statement took longer than ${timeoutMilliseconds} ms and was stopped`);
    }
    throw asWarehouseError('the statement failed', error);
  } finally {
    clock.stop();
  }
}

function deadline(milliseconds: number) {
  let past = false;
  let timer: NodeJS.Timeout;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      past = true;
      reject(new Error('too late'));
    }, milliseconds);
  });
  return { over, isOver: () => past, stop: () => clearTimeout(timer) };
}
