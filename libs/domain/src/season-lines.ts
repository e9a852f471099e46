import type { LineKind } from './sport.js';

/** Counts of a season by person, phase and club, and over all clubs, summed from game lines. Plain JSON. */
export interface SeasonSums {
  /** The game whose lines are still coming in: which source is to be believed shows only at its end. */
  readonly open: { readonly game: string; readonly lines: readonly GameLineRow[] } | null;
  readonly sums: Readonly<Record<string, SeasonSum>>;
}

export interface SeasonSum {
  readonly person: string;
  readonly phase: string;
  /** A club's id, or `total`. */
  readonly clubOrTotal: string;
  /** In the order of the line kind's counts; null once a game's count is missing: its sum is not known. */
  readonly counts: readonly (number | null)[];
}

/** A game line as the database holds it. */
export type GameLineRow = Readonly<Record<string, unknown>> & {
  readonly game: string;
  readonly person: string;
  readonly club: string;
  readonly phase: string;
  readonly source: string;
};

export const noSums: SeasonSums = { open: null, sums: {} };

/**
 * Adds game lines, which come game by game; the lines of a game may be cut into several calls. Of a game that several
 * sources tell, the lines of one count: the first of `kind.sources`, then by name.
 */
export function addGameLines(kind: LineKind, before: SeasonSums, rows: readonly GameLineRow[]): SeasonSums {
  const sums = { ...before.sums };
  let open = before.open === null ? null : { game: before.open.game, lines: [...before.open.lines] };
  for (const row of rows) {
    if (open?.game !== row.game) {
      if (open) closeGame(kind, open.lines, sums);
      open = { game: row.game, lines: [] };
    }
    open.lines.push(row);
  }
  return { open, sums };
}

/** All sums, the open game's lines among them, ordered by person, phase and club. */
export function finishedSums(kind: LineKind, before: SeasonSums): readonly SeasonSum[] {
  const sums = { ...before.sums };
  if (before.open) closeGame(kind, before.open.lines, sums);
  return Object.keys(sums)
    .sort()
    .map((key) => sums[key]!);
}

/** The source to believe of those that tell a game: the first of the line kind's precedence, then by name. */
export function believedSource(kind: Pick<LineKind, 'sources'>, told: Iterable<string>): string | null {
  const names = [...new Set(told)].sort();
  return kind.sources.find((source) => names.includes(source)) ?? names[0] ?? null;
}

function closeGame(kind: LineKind, lines: readonly GameLineRow[], sums: Record<string, SeasonSum>): void {
  const source = believedSource(
    kind,
    lines.map((line) => line.source),
  );
  for (const line of lines) {
    if (line.source !== source) continue;
    for (const clubOrTotal of [line.club, 'total']) {
      const key = `${line.person} ${line.phase} ${clubOrTotal}`;
      const sum = sums[key];
      const counts = Object.keys(kind.counts).map((name, at) => {
        const added = line[name];
        const known = sum ? (sum.counts[at] ?? null) : 0;
        return typeof added === 'number' && known !== null ? known + added : null;
      });
      sums[key] = { person: line.person, phase: line.phase, clubOrTotal, counts };
    }
  }
}
