import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { niceTicks, share } from '../scale.js';

export type Velocity = NonNullable<RouteOutput<typeof injuryRoutes.pitchWindow>['velocity']>;
type Point = Velocity['before'][number];

export interface VelocityHalvesInput {
  readonly velocity: Velocity;
  /** Pitches of each half, of all types: the axis. */
  readonly pitches: { readonly before: number; readonly after: number };
  /** Mean of the half, in miles an hour; null where none tells. */
  readonly means: { readonly before: number | null; readonly after: number | null };
  /** From the start to the return; null while there is none. */
  readonly daysOut: number | null;
}

export interface VelocityHalf {
  /** Points "x,y" of the line, in thousandths of the drawing from its upper left. */
  readonly line: string;
  /** Outline of the 95 % band. */
  readonly band: string;
  readonly mean: { readonly text: string; readonly y: number } | null;
  /** Begin and end on the axis, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface VelocityHalves {
  readonly title: string;
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
  readonly places: readonly { readonly text: string; readonly x: number }[];
  readonly before: VelocityHalf | null;
  readonly after: VelocityHalf | null;
  readonly summary: string;
}

/** The halves' parts of the axis; between them he was out. */
const beforeEnd = 0.48;
const afterStart = 0.52;
/** More points than a line has pixels say nothing more. */
const mostPoints = 240;

/** Two halves of one figure: the same scale of speed and of pitches, apart by the absence. Null where too few pitches tell. */
export function prepareVelocityHalves(input: VelocityHalvesInput): VelocityHalves | null {
  const { velocity, means } = input;
  const points = [...velocity.before, ...velocity.after];
  if (points.length === 0) return null;
  const known = [means.before, means.after].filter((mean) => mean !== null);
  const ticks = niceTicks(
    Math.min(...points.map((point) => point.low), ...known),
    Math.max(...points.map((point) => point.high), ...known),
    5,
  );
  const [min, max] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const y = (speed: number) => 1 - share(speed, min, max);
  const pitches = {
    before: Math.max(input.pitches.before, ...velocity.before.map((point) => point.at)),
    after: Math.max(input.pitches.after, ...velocity.after.map((point) => point.at)),
  };
  const longest = Math.max(pitches.before, pitches.after);
  const place = {
    before: (at: number) => beforeEnd - (beforeEnd * (pitches.before - at)) / longest,
    after: (at: number) => afterStart + ((1 - afterStart) * at) / longest,
  };
  const half = (side: 'before' | 'after'): VelocityHalf | null => {
    const drawn = thinned(velocity[side]);
    if (drawn.length === 0) return null;
    const x = place[side];
    const mean = means[side];
    return {
      line: trace(drawn, (point) => [x(point.at), y(point.mean)]),
      band: `${trace(drawn, (point) => [x(point.at), y(point.high)])} ${trace(drawn.toReversed(), (point) => [x(point.at), y(point.low)])}`,
      mean: mean === null ? null : { text: mean.toFixed(1), y: y(mean) },
      from: x(0),
      to: x(pitches[side]),
    };
  };
  return {
    title: `${velocity.name} velocity, mph`,
    ticks: ticks.map((value) => ({ text: `${value}`, y: y(value) })),
    places: placesOf(pitches, place, input.daysOut),
    before: half('before'),
    after: half('after'),
    summary: summaryOf(input),
  };
}

function placesOf(
  pitches: VelocityHalvesInput['pitches'],
  place: { readonly before: (at: number) => number; readonly after: (at: number) => number },
  daysOut: number | null,
): VelocityHalves['places'] {
  return [
    ...(pitches.before > 0 ? [{ text: `${pitches.before.toLocaleString('en-US')} before`, x: place.before(0) }] : []),
    { text: daysOut === null ? 'out' : `${daysOut} days out`, x: 0.5 },
    ...(pitches.after > 0
      ? [{ text: `${pitches.after.toLocaleString('en-US')} after`, x: place.after(pitches.after) }]
      : []),
  ];
}

function thinned(points: readonly Point[]): readonly Point[] {
  const every = Math.ceil(points.length / mostPoints);
  return points.filter((_, i) => i % every === 0 || i === points.length - 1);
}

function trace(points: readonly Point[], at: (point: Point) => readonly [number, number]): string {
  return points
    .map((point) => at(point))
    .map(([x, y]) => `${(x * 1000).toFixed(1)},${(y * 1000).toFixed(1)}`)
    .join(' ');
}

function summaryOf({ velocity, means, daysOut }: VelocityHalvesInput): string {
  const name = `${velocity.name} velocity`;
  if (means.before === null && means.after === null) return `${name}, mean of the last 20 pitches`;
  if (means.after === null) {
    return `${name}: ${means.before?.toFixed(1)} mph before; ${daysOut === null ? 'he has not returned' : 'none told after'}`;
  }
  if (means.before === null) return `${name}: none told before, ${means.after.toFixed(1)} mph after`;
  return `${name}: ${means.before.toFixed(1)} mph before, ${means.after.toFixed(1)} after`;
}
