import { WarehouseError } from '../warehouse.port.js';
import type { Token } from './tokens.js';

/*
 * The shared SQL is written as BigQuery reads it. Where DuckDB reads the same words otherwise, they are written anew here;
 * where the two cannot be brought together, the statement is refused for both.
 */

type Node = Token | { readonly kind: 'group'; readonly inner: readonly Node[] };

const types: Readonly<Record<string, string>> = {
  int64: 'BIGINT',
  float64: 'DOUBLE',
  string: 'VARCHAR',
  bool: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMPTZ',
};

const refused: Readonly<Record<string, string>> = {
  log: 'its base differs: write ln or log10',
  concat: 'it treats null differently: write a || b',
};

/** Weeks of BigQuery begin on Sunday unless they are ISO's. */
const parts = new Map(
  ['microsecond', 'millisecond', 'second', 'minute', 'hour', 'day', 'isoweek', 'month', 'quarter', 'year'].map(
    (part) => [part, `'${part.replace('iso', '')}'`],
  ),
);

const calls: Readonly<Record<string, (name: string, args: readonly string[]) => string>> = {
  date_trunc: (name, [day, part]) => `CAST(date_trunc(${partOf(name, part)}, ${day}) AS DATE)`,
  timestamp_trunc: (name, [at, part]) => `date_trunc(${partOf(name, part)}, ${at})`,
  date_diff: (name, [later, earlier, part]) => `date_diff(${partOf(name, part)}, ${earlier}, ${later})`,
  timestamp_diff: (name, [later, earlier, part]) => `date_sub(${partOf(name, part)}, ${earlier}, ${later})`,
  safe_divide: (_, [a, b]) => `(CASE WHEN ${b} = 0 THEN NULL ELSE (${a}) / (${b}) END)`,
  unix_date: (_, [day]) => `((${day}) - DATE '1970-01-01')`,
  regexp_contains: (_, [text, pattern]) => `regexp_matches(${text}, ${pattern})`,
  greatest: nullIfAny,
  least: nullIfAny,
  cast: typed('CAST'),
  safe_cast: typed('TRY_CAST'),
};

function partOf(name: string, part = ''): string {
  const known = parts.get(part.trim().toLowerCase());
  if (known !== undefined) return known;
  throw new WarehouseError(`${name}: its last argument is one of ${[...parts.keys()].join(', ').toUpperCase()}`);
}

function nullIfAny(name: string, args: readonly string[]): string {
  return `(CASE WHEN ${args.map((arg) => `(${arg}) IS NULL`).join(' OR ')} THEN NULL ELSE ${name}(${args.join(', ')}) END)`;
}

function typed(cast: string) {
  return (name: string, [whole = '']: readonly string[]): string => {
    const [, value, type = ''] = /^(.*) as (\w+)\s*$/is.exec(whole) ?? [];
    const known = types[type.toLowerCase()];
    if (known === undefined) {
      throw new WarehouseError(`${name}: a type is one of ${Object.keys(types).join(', ').toUpperCase()}`);
    }
    return `${cast}(${value} AS ${known})`;
  };
}

/** The statement as DuckDB reads it; parameters as `$name`. @throws WarehouseError the two cannot be brought together */
export function inDuckDb(tokens: readonly Token[]): string {
  return written(nest(tokens));
}

function nest(tokens: readonly Token[]): readonly Node[] {
  const open: Node[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '(') open.push([]);
    else if (token.kind === 'sign' && token.text === ')') {
      const inner = open.pop()!;
      if (open.length === 0) throw new WarehouseError('the statement closes a parenthesis that is not open');
      open.at(-1)!.push({ kind: 'group', inner });
    } else open.at(-1)!.push(token);
  }
  if (open.length > 1) throw new WarehouseError('the statement leaves a parenthesis open');
  return open[0]!;
}

function written(nodes: readonly Node[]): string {
  let text = '';
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const next = nodes[i + 1];
    const name = node.kind === 'word' ? node.text.toLowerCase() : '';
    if (name !== '' && next?.kind === 'group' && (Object.hasOwn(calls, name) || Object.hasOwn(refused, name))) {
      if (refused[name]) throw new WarehouseError(`${name} is not of the shared SQL: ${refused[name]}`);
      text += ` ${calls[name]!(name, argumentsOf(next.inner))}`;
      i += 1;
    } else if (name === 'timestamp' && next?.kind === 'text') text += ' TIMESTAMPTZ';
    else text += textOf(node, nodes[i - 1]);
  }
  return text;
}

/** A name, its point, and the parenthesis of a call stay together; everything else stands apart. */
function textOf(node: Node, before: Node | undefined): string {
  if (node.kind === 'group') return `${before?.kind === 'word' ? '' : ' '}(${written(node.inner)})`;
  if (node.kind === 'parameter') return ` $${node.text}`;
  const joined = node.text === '.' || (before?.kind === 'sign' && before.text === '.');
  return `${joined ? '' : ' '}${node.text}`;
}

function argumentsOf(nodes: readonly Node[]): readonly string[] {
  const args: Node[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'sign' && node.text === ',') args.push([]);
    else args.at(-1)!.push(node);
  }
  return args.map((arg) => written(arg).trim());
}
