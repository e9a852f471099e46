import { WarehouseError, type WarehouseRow } from '../warehouse.port.js';
import { tokensOf, type Token } from './tokens.js';

export type ParameterValue = string | number | boolean;

export interface Statement {
  readonly sql: string;
  readonly tokens: readonly Token[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** What may follow a WITH in some SQL. */
const writing = /^(?:insert|update|delete|merge|into|truncate)$/i;

/** @throws WarehouseError it is no query of the shared SQL, or its parameters are not those it names */
export function readStatement(sql: string, parameters: WarehouseRow = {}): Statement {
  const tokens = tokensOf(sql);
  const first = tokens.find(({ text }) => text !== '(');
  if (first?.kind !== 'word' || !/^(?:select|with)$/i.test(first.text)) {
    throw new WarehouseError('the statement only reads: it begins with SELECT or WITH');
  }
  const writes = tokens.find(
    (token, i) => token.kind === 'word' && writing.test(token.text) && tokens[i - 1]?.text !== '.',
  );
  if (writes !== undefined) throw new WarehouseError(`the statement only reads: ${writes.text} is none of its words`);
  const named = new Set(tokens.filter(({ kind }) => kind === 'parameter').map(({ text }) => text));
  const given = Object.keys(parameters);
  const missing = [...named].find((name) => !Object.hasOwn(parameters, name));
  if (missing !== undefined) throw new WarehouseError(`the statement names @${missing}, and no value is given for it`);
  const idle = given.find((name) => !named.has(name));
  if (idle !== undefined) throw new WarehouseError(`a value is given for @${idle}, which the statement does not name`);
  return { sql, tokens, parameters: Object.fromEntries(given.map((name) => [name, checked(name, parameters[name])])) };
}

function checked(name: string, value: unknown): ParameterValue {
  if (value === null || value === undefined) {
    throw new WarehouseError(`@${name} is null, and null has no type: leave the condition out, or write IS NULL`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new WarehouseError(`@${name} is not a finite number`);
  if (typeof value === 'string' && /\p{Surrogate}|\0/u.test(value)) {
    throw new WarehouseError(`@${name} is not well-formed Unicode, or holds U+0000`);
  }
  return value as ParameterValue;
}
