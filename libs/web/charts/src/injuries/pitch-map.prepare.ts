import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';

export type PitchGrids = RouteOutput<typeof injuryRoutes.pitchWindow>['grids'];
type Counted = PitchGrids['before'];

/** 12 by 15 bins of 4 inches, from 24 inches left to 24 right of the plate's middle and up to 60 inches. */
export const mapColumns = 12;
export const mapRows = 15;
const binInches = 4;
const leftmost = -24;

/** Counts that share a colour of the scale. */
export interface MapStep {
  readonly from: number;
  readonly to: number;
  /** Its colour: 1 faint to 6 full. */
  readonly place: number;
  /** "4–5" */
  readonly label: string;
}

export interface MapHalf {
  /** For each colour the outline of its bins, in bins from the upper left. */
  readonly paths: readonly { readonly place: number; readonly path: string }[];
  readonly pitches: number;
  readonly summary: string;
}

export interface PitchMap {
  readonly steps: readonly MapStep[];
  readonly before: MapHalf;
  readonly after: MapHalf;
  readonly difference: {
    /** -3 (much fewer after) to 3 (much more); what is about the same is left out. */
    readonly paths: readonly { readonly place: number; readonly path: string }[];
    /** Pitches a bin at the ends of the scale. */
    readonly most: number;
    readonly summary: string;
  };
}

const colours = 6;

/** Two grids of counts on one scale, and their difference on a scale that is as long to either side. */
export function preparePitchMap(grids: PitchGrids): PitchMap {
  const steps = mapSteps(grids.most);
  const half = (name: string, grid: Counted): MapHalf => ({
    paths: outlines(grid.bins, (count) => stepOf(steps, count)),
    pitches: grid.bins.flat().reduce((sum, count) => sum + count, 0),
    summary: `${name}: ${halfSummary(grid)}`,
  });
  const values = grids.difference.flat();
  /* A scale that ends at less than a pitch would make noise look like change. */
  const most = Math.max(1, ...values.map(Math.abs));
  return {
    steps,
    before: half('Before', grids.before),
    after: half('After', grids.after),
    difference: {
      paths: outlines(grids.difference, (value) => sideOf(value, most)),
      most,
      summary: differenceSummary(grids.difference),
    },
  };
}

/** At most six steps of about the same length, from 1 to the highest count. */
export function mapSteps(most: number): readonly MapStep[] {
  const number = Math.min(colours, most);
  return Array.from({ length: number }, (_, i) => {
    const from = Math.floor((most * i) / number) + 1;
    const to = Math.floor((most * (i + 1)) / number);
    /* With fewer counts than colours the scale still runs from faint to full. */
    const place = number === 1 ? colours : 1 + Math.round(((colours - 1) * i) / (number - 1));
    return { from, to, place, label: from === to ? `${from}` : `${from}–${to}` };
  });
}

function stepOf(steps: readonly MapStep[], count: number): number {
  return steps.find((step) => count >= step.from && count <= step.to)?.place ?? 0;
}

/** Seven colours of equal length from -most to most; 0 in the middle. */
function sideOf(value: number, most: number): number {
  return Math.sign(value) * Math.min(3, Math.round((Math.abs(value) / most) * 3.5));
}

/** Joins neighbours of one colour in a row, and all rows of a colour to one path. Place 0 is the ground and not drawn. */
function outlines(
  rows: readonly (readonly number[])[],
  placeOf: (value: number) => number,
): readonly { readonly place: number; readonly path: string }[] {
  const paths = new Map<number, string>();
  rows.forEach((row, up) => {
    const places = row.map(placeOf);
    for (let x = 0; x < places.length;) {
      const place = places[x] ?? 0;
      let end = x + 1;
      while (end < places.length && places[end] === place) end++;
      if (place !== 0) {
        const run = `M${x} ${rows.length - 1 - up}h${end - x}v1h${x - end}z`;
        paths.set(place, (paths.get(place) ?? '') + run);
      }
      x = end;
    }
  });
  return [...paths].map(([place, path]) => ({ place, path })).toSorted((a, b) => a.place - b.place);
}

function halfSummary(grid: Counted): string {
  const pitches = grid.bins.flat().reduce((sum, count) => sum + count, 0);
  if (pitches === 0) return 'no pitches with a location';
  const zone = grid.inZone === null ? '' : `, ${(grid.inZone * 100).toFixed(1)} % of those with a zone in it`;
  const { row, column, value } = highest(grid.bins);
  return `${count(pitches)} in the picture${zone}; most, ${value}, ${binName(row, column)}`;
}

function differenceSummary(rows: PitchGrids['difference']): string {
  const more = highest(rows);
  const fewer = highest(rows.map((row) => row.map((value) => -value)));
  const parts = [
    ...(more.value > 0 ? [`most more, ${more.value.toFixed(1)} a bin, ${binName(more.row, more.column)}`] : []),
    ...(fewer.value > 0 ? [`most fewer, ${fewer.value.toFixed(1)} a bin, ${binName(fewer.row, fewer.column)}`] : []),
  ];
  return parts.length === 0 ? 'No difference' : `After less before: ${parts.join('; ')}`;
}

function highest(rows: readonly (readonly number[])[]) {
  let best = { row: 0, column: 0, value: -Infinity };
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value > best.value) best = { row, column, value };
    }),
  );
  return best;
}

const count = (pitches: number) => `${pitches.toLocaleString('en-US')} pitch${pitches === 1 ? '' : 'es'}`;

function binName(row: number, column: number): string {
  return `${widthName(column)} inches across, ${heightName(row)} inches high`;
}

/** "30 to 34": height of a row above the ground, in inches. */
export function heightName(row: number): string {
  return `${row * binInches} to ${(row + 1) * binInches}`;
}

/** "−4 to 0": place of a column across the plate, in inches, right of its middle positive. */
export function widthName(column: number): string {
  const from = leftmost + column * binInches;
  return `${from} to ${from + binInches}`.replaceAll('-', '−');
}
