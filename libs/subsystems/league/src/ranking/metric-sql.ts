import type { Formula } from '@fieldhouse/domain';
import { raw, sql, type Reader, type Sql } from '@fieldhouse/read-model';
import { columnName } from '@fieldhouse/domain';

/**
 * A formula on a line's columns, in double precision and in the order in which `evaluate` computes it, so that both give the same
 * number to the last bit; null where a count is missing or a denominator is zero.
 *
 * @param alias of the table that holds the counts
 */
export function metricSql(formula: Formula, alias: string, dialect: Reader['dialect']): Sql {
  if ('number' in formula) return raw(`${formula.number}e0`);
  if ('count' in formula) {
    return raw(
      `cast(${alias}.${columnName(formula.count)} as ${dialect === 'postgres' ? 'double precision' : 'double'})`,
    );
  }
  const left = metricSql(formula.left, alias, dialect);
  const right = metricSql(formula.right, alias, dialect);
  return formula.op === '/' ? sql`(${left} / nullif(${right}, 0))` : sql`(${left} ${raw(formula.op)} ${right})`;
}
