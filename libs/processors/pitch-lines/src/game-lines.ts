import type { RecordOf } from '@fieldhouse/domain';
import type { AppearanceResult, pitch, plateAppearance } from '@fieldhouse/domain/baseball';
import { countAppearance, countPitch, noCounts, type PitchCounts } from './pitch-counts.js';

/** A game as one source tells it, and what its players did. Plain JSON. */
export interface GameLines {
  readonly source: string;
  readonly gameRef: string;
  readonly phase: string;
  readonly localDate: string;
  /** Null as long as no pitch told it. */
  readonly tracking: string | null;
  /** By `pitcher <id>` and `batter <id>`. */
  readonly lines: Readonly<Record<string, PitchCounts>>;
}

type Told = RecordOf<typeof pitch> | RecordOf<typeof plateAppearance>;

/** The games of a season by source and game; those that rows are added to are copied first. */
export class OpenGames {
  readonly #games: Record<string, GameLines>;
  readonly #open = new Map<string, Record<string, PitchCounts>>();

  constructor(before: Readonly<Record<string, GameLines>>) {
    this.#games = { ...before };
  }

  addPitch(row: RecordOf<typeof pitch>): void {
    for (const counts of this.#countsOf(row, row.tracking)) countPitch(counts, row);
  }

  addAppearance(row: RecordOf<typeof plateAppearance>): void {
    for (const counts of this.#countsOf(row, null)) countAppearance(counts, row.result as AppearanceResult);
  }

  get games(): Readonly<Record<string, GameLines>> {
    return this.#games;
  }

  /** The lines that a row adds to: its pitcher's, and its batter's where he is known. */
  *#countsOf(row: Told, tracking: string | null): Generator<PitchCounts> {
    const lines = this.#linesOf(row, tracking);
    yield (lines[`pitcher ${row.pitcher}`] ??= { ...noCounts });
    if (row.batter !== null) yield (lines[`batter ${row.batter}`] ??= { ...noCounts });
  }

  #linesOf({ source, gameRef, phase, localDate }: Told, tracking: string | null): Record<string, PitchCounts> {
    const key = `${source} ${gameRef}`;
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const before = this.#games[key];
    const lines = Object.fromEntries(Object.entries(before?.lines ?? {}).map(([who, counts]) => [who, { ...counts }]));
    this.#games[key] = before
      ? { ...before, tracking: before.tracking ?? tracking, lines }
      : { source, gameRef, phase, localDate, tracking, lines };
    this.#open.set(key, lines);
    return lines;
  }
}
