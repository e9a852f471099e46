import { DuckDBTypeId, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { ParameterValue } from '../sql/statement.js';
import { CellFault, readCell } from '../staging/cell.js';
import { WarehouseError, type WarehouseType } from '../warehouse.port.js';

/** A text stands for a date or an instant where the statement compares it with one, as BigQuery takes it. */
const expected = new Map<DuckDBTypeId, WarehouseType>([
  [DuckDBTypeId.DATE, 'date'],
  [DuckDBTypeId.TIMESTAMP_TZ, 'instant'],
]);

/** @throws WarehouseError a text is no date where the statement wants one */
export function bindParameters(
  statement: DuckDBPreparedStatement,
  parameters: Readonly<Record<string, ParameterValue>>,
): void {
  for (let at = 1; at <= statement.parameterCount; at++) {
    const name = statement.parameterName(at);
    const value = parameters[name]!;
    if (typeof value === 'boolean') statement.bindBoolean(at, value);
    else if (typeof value === 'number') {
      if (Number.isSafeInteger(value)) statement.bindBigInt(at, BigInt(value));
      else statement.bindDouble(at, value);
    } else bindText(statement, at, name, value);
  }
}

function bindText(statement: DuckDBPreparedStatement, at: number, name: string, text: string): void {
  const type = expected.get(statement.parameterTypeId(at));
  if (type === undefined) return statement.bindVarchar(at, text);
  try {
    statement.bindValue(at, readCell({ type, meaning: '' }, text), statement.parameterType(at));
  } catch (error) {
    if (error instanceof CellFault) throw new WarehouseError(`@${name}: ${error.message}`);
    throw error;
  }
}
