import { metricSql } from '@fieldhouse/database';
import type { Formula, LineKind } from '@fieldhouse/domain';
import { raw, type Reader, type Sql } from '@fieldhouse/read-model';
import { seasonCount } from './season-rows.sql.js';

/** A formula on the counts of a line's rows of seasons. */
export const metricExpression = (formula: Formula, line: LineKind, alias: string, dialect: Reader['dialect']): Sql =>
  raw(metricSql(formula, (count) => seasonCount(line, alias, count), dialect));
