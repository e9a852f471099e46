import { DuckDBTypeId, type DuckDBConnection, type DuckDBResultReader, type DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';
import { bindParameters } from '../../duckdb/bind-parameters.js';
import { inDuckDb } from '../../sql/duck-dialect.js';
import type { ParameterValue } from '../../sql/statement.js';
import { tokensOf } from '../../sql/tokens.js';

export const parametersSchema = z
  .array(
    z.object({
      name: z.string(),
      parameterType: z.object({ type: z.enum(['STRING', 'INT64', 'FLOAT64', 'BOOL']) }),
      parameterValue: z.object({ value: z.union([z.string(), z.number(), z.boolean()]) }),
    }),
  )
  .default([]);

export interface Answer {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  readonly rows: readonly { readonly f: readonly { readonly v: string | null }[] }[];
}

const valueOf = (type: string, value: string | number | boolean): ParameterValue => {
  if (type === 'STRING') return String(value);
  return type === 'BOOL' ? String(value) === 'true' : Number(value);
};

/** A MERGE with its names in back quotes, or a query of the shared SQL. */
function translated(sql: string): string {
  if (!/^MERGE\b/.test(sql)) return inDuckDb(tokensOf(sql));
  return sql.replaceAll(/`(?:[^`]*\.)?([^`.]+)`/g, '"$1"').replaceAll(/@(\w+)/g, '$$$1');
}

/** Runs what the statement says, and answers as BigQuery does: every value a text. */
export async function runSql(
  duck: DuckDBConnection,
  sql: string,
  parameters: z.infer<typeof parametersSchema>,
): Promise<Answer> {
  const statement = await duck.prepare(translated(sql));
  bindParameters(
    statement,
    Object.fromEntries(
      parameters.map(({ name, parameterType, parameterValue }) => [
        name,
        valueOf(parameterType.type, parameterValue.value),
      ]),
    ),
  );
  const reader = await statement.runAndReadAll();
  return {
    schema: { fields: reader.columnNames().map((name, i) => ({ name, type: typeOf(reader, i) })) },
    rows: reader.getRows().map((row) => ({ f: row.map((value) => ({ v: textOf(value) })) })),
  };
}

const types = new Map<DuckDBTypeId, string>([
  [DuckDBTypeId.INTEGER, 'INTEGER'],
  [DuckDBTypeId.BIGINT, 'INTEGER'],
  [DuckDBTypeId.HUGEINT, 'INTEGER'],
  [DuckDBTypeId.DOUBLE, 'FLOAT'],
  [DuckDBTypeId.DECIMAL, 'NUMERIC'],
  [DuckDBTypeId.BOOLEAN, 'BOOLEAN'],
  [DuckDBTypeId.DATE, 'DATE'],
  [DuckDBTypeId.TIMESTAMP_TZ, 'TIMESTAMP'],
]);

const typeOf = (reader: DuckDBResultReader, column: number) => types.get(reader.columnTypeId(column)) ?? 'STRING';

function textOf(value: DuckDBValue): string | null {
  if (value === null) return null;
  if (typeof value === 'object' && 'micros' in value && typeof value.micros === 'bigint') return String(value.micros);
  return String(value);
}
