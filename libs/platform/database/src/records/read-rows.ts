import type { DataSource } from 'typeorm';
import type { Dialect, ReadRow } from './dialect.js';
import type { KindPlan, PlannedColumn } from './kind-plan.js';

/**
 * The rows as the domain writes them (instants with microseconds, `id` and `runId` beside), from one snapshot, through a
 * cursor in the server. Ties go by the natural key, texts by code points: the same order on every database.
 */
export async function* readRows(
  dataSource: DataSource,
  dialect: Dialect,
  plan: KindPlan,
  query: { where: Readonly<Record<string, string>>; orderBy: readonly string[]; batchSize: number },
): AsyncGenerator<readonly ReadRow[]> {
  const parameters: unknown[] = [];
  const column = (property: string): PlannedColumn => {
    const found = plan.columns.find((candidate) => candidate.property === property);
    if (found === undefined) throw new Error(`${plan.kind.kind} has no column ${property}.`);
    return found;
  };
  const conditions = Object.entries(query.where).map(
    ([property, value]) => `${dialect.quote(column(property).name)} = ${dialect.parameter(value, parameters)}`,
  );
  const order = [...new Set([...query.orderBy, ...plan.kind.key])].map((property) => dialect.ordered(column(property)));
  const selected = [
    ...plan.columns.map((each) => `${dialect.selected(each)} as ${dialect.quote(each.property)}`),
    `run_id as ${dialect.quote('runId')}`,
  ];
  const sql = `select ${selected.join(', ')} from ${dialect.quote(plan.kind.table)}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by ${order.join(', ')}`;
  const runner = dataSource.createQueryRunner();
  try {
    yield* dialect.stream(runner, sql, parameters, query.batchSize, plan);
  } finally {
    await runner.release();
  }
}
