/**
 * The metric registry's terms. A metric is data: the processors, column headers, glossary and leader boards read the
 * same one, and the database sorts by the same formula that the pages print (`platform/database` compiles it to SQL).
 */
export type Formula =
  /** A count of the line, by its column name. */
  | { readonly count: string }
  | { readonly number: number }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula };

export const count = (name: string): Formula => ({ count: name });
const asFormula = (term: Formula | string | number): Formula =>
  typeof term === 'string' ? count(term) : typeof term === 'number' ? { number: term } : term;
type Term = Formula | string | number;

export const sum = (first: Term, ...rest: readonly Term[]): Formula =>
  rest.reduce<Formula>((left, right) => ({ op: '+', left, right: asFormula(right) }), asFormula(first));
export const minus = (left: Term, ...rest: readonly Term[]): Formula =>
  rest.reduce<Formula>((l, right) => ({ op: '-', left: l, right: asFormula(right) }), asFormula(left));
export const times = (left: Term, right: Term): Formula => ({
  op: '*',
  left: asFormula(left),
  right: asFormula(right),
});
/** Null where the denominator is zero: no rate, not a rate of zero. */
export const ratio = (left: Term, right: Term): Formula => ({
  op: '/',
  left: asFormula(left),
  right: asFormula(right),
});

export type MetricFormat =
  /** 47 */
  | 'integer'
  /** .305, 1.083: three decimals without a leading zero */
  | 'average'
  /** 2.50 */
  | 'decimal2'
  /** 0.895 */
  | 'decimal3'
  /** 4.5 */
  | 'decimal1'
  /** 20.0 from 0.2 */
  | 'percent1'
  /** 15.15 from 0.1515 */
  | 'percent2'
  /** Seconds as minutes and seconds: 1277 → 21:17 */
  | 'clock'
  /** Outs as innings and thirds: 637 → 212.1 */
  | 'innings'
  /** A run of games: 4 → W4, -2 → L2 */
  | 'streak';

export interface Qualifier {
  /** The count that must be reached, e.g. plateAppearances. */
  readonly count: string;
  /** Times the games that the player's club has played. */
  readonly perTeamGame: number;
  /** "3.1 plate appearances a team game" */
  readonly label: string;
  /** What is counted, after the number: "plate appearances"; `format` prints the number. */
  readonly unit: string;
  readonly format: MetricFormat;
}

/** The least count that qualifies after so many games of the club: 502 plate appearances after 162. */
export const qualifyingCount = (qualifier: Qualifier, teamGames: number): number =>
  Math.round(qualifier.perTeamGame * teamGames);

export interface Sample {
  /** The count that a value rests on. */
  readonly count: string;
  /** Under how much of it the value is marked a small sample. */
  readonly smallBelow: number;
  /** What is counted, after the number: "plate appearances"; `format` prints the number. */
  readonly unit: string;
  readonly format: MetricFormat;
}

export interface Metric {
  /** Unique in its sport, kebab-case; stands in addresses: `on-base-average`. */
  readonly id: string;
  /** Id of the line kind whose counts it reads: batting, pitching, standing. */
  readonly line: string;
  readonly name: string;
  /** Column header: "OBP". */
  readonly abbreviation: string;
  /** One or two sentences for somebody who has never seen it. */
  readonly meaning: string;
  readonly formula: Formula;
  /** What one of it is: "home runs", "runs per nine innings"; in the header, not in the cells. */
  readonly unit: string;
  readonly format: MetricFormat;
  /** null: neither is better (games, at-bats). */
  readonly better: 'higher' | 'lower' | null;
  readonly kind: 'count' | 'rate';
  /** Who is compared: "batters with a plate appearance". */
  readonly pool: string;
  /** Only rates have one. */
  readonly qualifier?: Qualifier;
  /** How much a value rests on. */
  readonly sample?: Sample;
  /** It tells of one person only: that a club's players added up were 295 minutes a game on the ice says nothing of the club. */
  readonly ofOnePerson?: true;
  /** Where the definition is from. */
  readonly source: string;
}

export type Counts = Readonly<Record<string, number | null | undefined>>;

/** A formula's value on a line's counts; null where a count is missing or a denominator is zero. */
export function evaluate(formula: Formula, counts: Counts): number | null {
  if ('number' in formula) return formula.number;
  if ('count' in formula) return counts[formula.count] ?? null;
  const left = evaluate(formula.left, counts);
  const right = evaluate(formula.right, counts);
  if (left === null || right === null) return null;
  switch (formula.op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}

/** The counts that a formula reads, each once, in order of appearance. */
export function countsOf(formula: Formula): readonly string[] {
  if ('number' in formula) return [];
  if ('count' in formula) return [formula.count];
  return [...new Set([...countsOf(formula.left), ...countsOf(formula.right)])];
}

const rank = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const sign = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** The formula as a reader's line: "(H + BB + HBP) ÷ (AB + BB + HBP + SF)". `label` names a count. */
export function formulaText(formula: Formula, label: (count: string) => string): string {
  if ('number' in formula) return String(formula.number);
  if ('count' in formula) return label(formula.count);
  const inner = (side: Formula, right: boolean) => {
    const text = formulaText(side, label);
    const needs =
      'op' in side &&
      (rank[side.op] < rank[formula.op] || (right && rank[side.op] === rank[formula.op] && formula.op !== '+'));
    return needs ? `(${text})` : text;
  };
  return `${inner(formula.left, false)} ${sign[formula.op]} ${inner(formula.right, true)}`;
}

/** How much a value rests on, as a reader's phrase: "532 plate appearances", "212.1 innings". */
export const sampleText = (value: number, sample: Sample): string =>
  `${formatMetric(value, sample.format)} ${sample.unit}`;

/** A value as pages print it, with a true minus sign; the empty text for a missing one. */
export function formatMetric(value: number | null, format: MetricFormat): string {
  return value === null ? '' : digits(value, format).replace('-', '−');
}

function digits(value: number, format: MetricFormat): string {
  switch (format) {
    case 'integer':
      return Math.round(value).toLocaleString('en-US');
    case 'average':
      return value.toFixed(3).replace(/^(-?)0\./, '$1.');
    case 'decimal1':
      return value.toFixed(1);
    case 'decimal2':
      return value.toFixed(2);
    case 'decimal3':
      return value.toFixed(3);
    case 'percent1':
      return (value * 100).toFixed(1);
    case 'percent2':
      return (value * 100).toFixed(2);
    case 'clock':
      return clockText(Math.round(value));
    case 'innings':
      return `${Math.floor(value / 3).toLocaleString('en-US')}.${value % 3}`;
    case 'streak':
      return value === 0 ? '' : `${value > 0 ? 'W' : 'L'}${Math.abs(value)}`;
  }
}

const clockText = (seconds: number) =>
  `${Math.floor(seconds / 60).toLocaleString('en-US')}:${String(seconds % 60).padStart(2, '0')}`;
