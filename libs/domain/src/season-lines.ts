import type { LineKind } from './sport.js';

/** Counts of a season summed from game lines. Plain JSON. */
export interface SeasonSums {
  /** The game whose lines are still coming in: which source is to be believed shows only at its end. */
  readonly open: { readonly game: string; readonly lines: readonly GameLineRow[] } | null;
  readonly sums: ClubSums;
}

/** Sums by person, phase and club, under a key of these three. Plain JSON. */
export type ClubSums = Readonly<Record<string, SeasonSum>>;

export interface SeasonSum {
  readonly person: string;
  readonly phase: string;
  /** A club's id, or `total`. */
  readonly clubOrTotal: string;
  /** In the order of the line kind's counts; null once one that is summed is missing: the sum is not known. */
  readonly counts: readonly (number | null)[];
}

/** What a person did with a club in a stint, as the league publishes it and the database holds it. */
export type PublishedRow = Readonly<Record<string, unknown>> & {
  readonly person: string;
  readonly club: string;
  readonly phase: string;
};

/** A game line as the database holds it. */
export type GameLineRow = PublishedRow & { readonly game: string; readonly source: string };

export const noSums: SeasonSums = { open: null, sums: {} };

/**
 * Adds game lines, which come game by game; the lines of a game may be cut into several calls. Of a game that several
 * sources tell, the lines of one count: the first of `kind.sources`, then by name; for each player by himself where the
 * kind is believed by person.
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

/** Adds what was published of stints; of a club to which a player came back, each of them. */
export function addPublished(kind: LineKind, before: ClubSums, rows: readonly PublishedRow[]): ClubSums {
  const sums = { ...before };
  for (const row of rows) addRow(kind, sums, row);
  return sums;
}

/**
 * A season's lines, by person, phase and club, and `total` over all clubs of a person and phase, in that order. What was
 * published of a person with a club stands where the games loaded are fewer: then their sum is not all that he did.
 */
export function finishedSums(
  kind: LineKind,
  { open, sums }: SeasonSums,
  published: ClubSums = {},
): readonly SeasonSum[] {
  const lines = { ...sums };
  if (open) closeGame(kind, open.lines, lines);
  const games = Object.keys(kind.counts).indexOf('games');
  for (const [key, told] of Object.entries(published)) {
    const loaded = lines[key]?.counts[games] ?? null;
    if (loaded === null || loaded < (told.counts[games] ?? 0)) lines[key] = told;
  }
  for (const { person, phase, counts } of Object.values(lines)) {
    addCounts(lines, { person, phase, clubOrTotal: 'total' }, counts);
  }
  return Object.keys(lines)
    .sort()
    .map((key) => lines[key]!);
}

/** The source to believe of those that tell a game: the first of the line kind's precedence, then by name. */
export function believedSource(kind: Pick<LineKind, 'sources'>, told: Iterable<string>): string | null {
  const names = [...new Set(told)].sort();
  return kind.sources.find((source) => names.includes(source)) ?? names[0] ?? null;
}

function closeGame(kind: LineKind, lines: readonly GameLineRow[], sums: Record<string, SeasonSum>): void {
  for (const told of kind.believed === 'by-person' ? byPerson(lines) : [lines]) {
    const source = believedSource(
      kind,
      told.map((line) => line.source),
    );
    for (const line of told) if (line.source === source) addRow(kind, sums, line);
  }
}

function byPerson(lines: readonly GameLineRow[]): Iterable<readonly GameLineRow[]> {
  const own = new Map<string, GameLineRow[]>();
  for (const line of lines) {
    const others = own.get(line.person);
    if (others) others.push(line);
    else own.set(line.person, [line]);
  }
  return own.values();
}

function addRow(kind: LineKind, sums: Record<string, SeasonSum>, row: PublishedRow): void {
  const counts = Object.keys(kind.counts).map((name) => {
    const added = row[name];
    return typeof added === 'number' ? added : null;
  });
  addCounts(sums, { person: row.person, phase: row.phase, clubOrTotal: row.club }, counts);
}

function addCounts(
  sums: Record<string, SeasonSum>,
  whose: Omit<SeasonSum, 'counts'>,
  added: readonly (number | null)[],
): void {
  const key = `${whose.person} ${whose.phase} ${whose.clubOrTotal}`;
  const sum = sums[key];
  const counts = added.map((more, at) => {
    const known = sum ? (sum.counts[at] ?? null) : 0;
    return more !== null && known !== null ? known + more : null;
  });
  sums[key] = { ...whose, counts };
}
