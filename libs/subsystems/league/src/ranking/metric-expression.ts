import { metricSql } from '@fieldhouse/database';
import { columnName, type Formula } from '@fieldhouse/domain';
import { raw, type Reader, type Sql } from '@fieldhouse/read-model';

/** A formula on the counts of a line's table. */
export const metricExpression = (formula: Formula, alias: string, dialect: Reader['dialect']): Sql =>
  raw(metricSql(formula, (count) => `${alias}.${columnName(count)}`, dialect));
