import { WarehouseError } from '../warehouse.port.js';

export interface Token {
  readonly kind: 'word' | 'parameter' | 'text' | 'number' | 'sign';
  /** As it stands in the statement; of a parameter without the @. */
  readonly text: string;
}

const patterns: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+|--[^\n]*|\/\*[^]*?\*\//y],
  ['text', /'[^'\\\n]*'(?!')/y],
  ['parameter', /@[A-Za-z_]\w*/y],
  ['word', /[A-Za-z_]\w*/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?!\w)/y],
  ['sign', /\|\||<>|<=|>=|!=|[-+*/<>=(),.]/y],
];

const advice: Readonly<Record<string, string>> = {
  "'": "a text with ' or \\ in it goes as a parameter",
  '"': 'names are written without quotes, texts in single ones',
  '`': 'names are written without quotes',
  ';': 'one statement without a semicolon',
  '@': 'a parameter is written @name',
  '%': 'write mod(a, b)',
  ':': 'write cast(a as type)',
};

/**
 * The statement in the words that all warehouses read alike. Comments are dropped.
 * @throws WarehouseError it holds what they read differently: quoted names, escapes in texts, a second statement
 */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length;) {
    const found = tokenAt(sql, at);
    if (found === null) {
      const sign = sql[at]!;
      throw new WarehouseError(
        `the statement cannot be read at ${JSON.stringify(sql.slice(at, at + 20))}${advice[sign] ? `: ${advice[sign]}` : ''}`,
      );
    }
    if (found.kind !== 'space') tokens.push({ kind: found.kind, text: found.text.replace(/^@/, '') });
    at += found.text.length;
  }
  return tokens;
}

function tokenAt(sql: string, at: number) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(sql)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}
