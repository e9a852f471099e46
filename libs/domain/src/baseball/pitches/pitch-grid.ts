import { metresPerInch } from '../../units.js';

/** Where a pitch crossed the front of the plate, in the catcher's view; null where nobody measured it. */
export interface PlatePlace {
  readonly plateXMetres: number | null;
  readonly plateZMetres: number | null;
}

/** Pitches counted by where they crossed the plate. */
export interface PitchGrid {
  /** 15 rows from the ground up, each of 12 columns from the catcher's left. */
  readonly bins: readonly (readonly number[])[];
  /** With a place, but beyond the grid. */
  readonly outside: number;
  readonly withoutLocation: number;
}

const binInches = 4;
const columns = 12;
const rows = 15;
const leftInches = -24;

/** Counts pitches in bins of 4 by 4 inches: 24 inches to either side of the plate's middle, and up to 60 inches high. */
export function pitchGrid(pitches: readonly PlatePlace[]): PitchGrid {
  const bins = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  let outside = 0;
  let withoutLocation = 0;
  for (const { plateXMetres, plateZMetres } of pitches) {
    if (plateXMetres === null || plateZMetres === null) {
      withoutLocation++;
      continue;
    }
    const row = bins[binOf(plateZMetres, 0)];
    const column = binOf(plateXMetres, leftInches);
    const count = row?.[column];
    if (row === undefined || count === undefined) outside++;
    else row[column] = count + 1;
  }
  return { bins, outside, withoutLocation };
}

/** The highest count of a bin in any of the grids: where one colour scale for all of them ends. */
export const highestBin = (...grids: readonly PitchGrid[]): number =>
  Math.max(0, ...grids.flatMap(({ bins }) => bins.flat()));

/**
 * After less before: how many pitches more or fewer cross a bin, of as many pitches as the halves have on average. Shares
 * are smoothed over the neighbouring bins (weights 1 2 1 in both directions), because single pitches scatter. All zero
 * where a half has no pitch with a place.
 */
export function differenceGrid(before: PitchGrid, after: PitchGrid): readonly (readonly number[])[] {
  const [earlier, later] = [locatedIn(before), locatedIn(after)];
  if (earlier === 0 || later === 0) return before.bins.map((row) => row.map(() => 0));
  const [was, is] = [smoothed(before.bins), smoothed(after.bins)];
  const pitches = (earlier + later) / 2;
  return was.map((row, y) => row.map((count, x) => pitches * ((is[y]?.[x] ?? 0) / later - count / earlier)));
}

const locatedIn = ({ bins, outside }: PitchGrid) => bins.flat().reduce((sum, count) => sum + count, outside);

/** Feet told to a ten-thousandth come back from metres a hair off: a place on a bin's edge is rounded to it. */
const binOf = (metres: number, start: number) =>
  Math.floor((Math.round((metres / metresPerInch) * 1e6) / 1e6 - start) / binInches);

function smoothed(bins: PitchGrid['bins']): readonly (readonly number[])[] {
  const across = bins.map(smoothedLine);
  return transposed(transposed(across).map(smoothedLine));
}

/** The outermost bin stands in for its missing neighbour, so that no pitch gets lost. */
const smoothedLine = (line: readonly number[]) =>
  line.map((value, at) => ((line[at - 1] ?? value) + 2 * value + (line[at + 1] ?? value)) / 4);

const transposed = (lines: readonly (readonly number[])[]) =>
  (lines[0] ?? []).map((_, at) => lines.map((line) => line[at] ?? 0));
