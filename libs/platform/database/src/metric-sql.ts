import type { Formula } from '@fieldhouse/domain';

/** How a formula names a count in SQL: a quoted column, or any other expression of a number. */
export type CountExpression = (count: string) => string;

/** The types of data source that there are, as TypeORM names them. */
export type DatabaseType = 'postgres' | 'mariadb';

/**
 * A metric's formula as a SQL expression in double precision, computed in the order of `evaluate` and so with its values:
 * null where a count is missing, null and no error where a denominator is zero. Over many lines: let `expressionOf` give
 * the sum of the column.
 */
export function metricSql(formula: Formula, expressionOf: CountExpression, database: DatabaseType): string {
  // Whole numbers would be divided as such, and decimals rounded, so every leaf is made a double.
  const double = (text: string) => `cast(${text} as ${database === 'postgres' ? 'double precision' : 'double'})`;
  if ('number' in formula) return double(numberText(formula.number));
  if ('count' in formula) return double(expressionOf(formula.count));
  const left = metricSql(formula.left, expressionOf, database);
  const right = metricSql(formula.right, expressionOf, database);
  return formula.op === '/' ? `(${left} / nullif(${right}, 0))` : `(${left} ${formula.op} ${right})`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A formula cannot hold ${value}.`);
  return String(value);
}
