import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';

export type Spray = RouteOutput<typeof injuryRoutes.pitchWindow>['spray'];
type Ball = Spray['before'][number];

const metresPerFoot = 0.3048;

/** Edges of the drawing, in feet from home: right positive, towards second base positive. */
export const sprayField = { left: -260, right: 260, bottom: -30, top: 430 } as const;

/** Kinds of marks, in the order of the legend; a shape each. */
export const sprayMarks = [
  { id: 'out', label: 'Out' },
  { id: 'reached', label: 'Reached on error or choice' },
  { id: 'single', label: 'Single' },
  { id: 'double', label: 'Double' },
  { id: 'triple', label: 'Triple' },
  { id: 'home-run', label: 'Home run' },
  { id: 'unknown', label: 'Result not told' },
] as const;
export type SprayMark = (typeof sprayMarks)[number]['id'];

export const sprayDirections = [
  { id: 'left', label: 'Left' },
  { id: 'centre', label: 'Centre' },
  { id: 'right', label: 'Right' },
  { id: 'foul', label: 'Foul ground' },
] as const;
export type SprayDirection = (typeof sprayDirections)[number]['id'];

export interface SprayPoint {
  readonly mark: SprayMark;
  /** Feet, inside the drawing: one that lies beyond stands at its edge. */
  readonly x: number;
  readonly y: number;
}

export interface SprayHalf {
  readonly points: readonly SprayPoint[];
  /** How many stand at the edge because they lie beyond it. */
  readonly beyond: number;
  readonly summary: string;
}

export interface SprayChart {
  readonly before: SprayHalf;
  readonly after: SprayHalf;
  /** Marks that occur on either side. */
  readonly marks: readonly { readonly id: SprayMark; readonly label: string }[];
  /** The same as counts: a row a mark. */
  readonly rows: readonly SprayRow[];
}

export interface SprayRow {
  readonly id: SprayMark;
  readonly label: string;
  readonly before: Readonly<Record<SprayDirection, number>>;
  readonly after: Readonly<Record<SprayDirection, number>>;
}

/** Where balls in play were fielded, before and after. Null where none has a place. */
export function prepareSprayChart(spray: Spray): SprayChart | null {
  if (spray.before.length + spray.after.length === 0) return null;
  const all = [...spray.before, ...spray.after].map((ball) => markOf(ball.result));
  const marks = sprayMarks.filter((mark) => all.includes(mark.id));
  return {
    before: half('Before', spray.before),
    after: half('After', spray.after),
    marks,
    rows: marks.map((mark) => ({
      ...mark,
      before: byDirection(spray.before, mark.id),
      after: byDirection(spray.after, mark.id),
    })),
  };
}

function half(name: string, balls: readonly Ball[]): SprayHalf {
  let beyond = 0;
  const points = balls.map((ball) => {
    const feet = { x: ball.x / metresPerFoot, y: ball.y / metresPerFoot };
    const x = Math.min(sprayField.right, Math.max(sprayField.left, feet.x));
    const y = Math.min(sprayField.top, Math.max(sprayField.bottom, feet.y));
    if (x !== feet.x || y !== feet.y) beyond++;
    return { mark: markOf(ball.result), x: Math.round(x), y: Math.round(y) };
  });
  return { points, beyond, summary: `${name}: ${summaryOf(balls)}` };
}

/** What a result is drawn as; every other way of being put out is an out. */
export function markOf(result: string | null): SprayMark {
  switch (result) {
    case null:
      return 'unknown';
    case 'single':
    case 'double':
    case 'triple':
    case 'home-run':
      return result;
    case 'error':
    case 'fielders-choice':
    case 'interference':
      return 'reached';
    default:
      return 'out';
  }
}

/** Left, centre and right are thirds of fair ground, as seen from home. */
export function directionOf({ x, y }: Pick<Ball, 'x' | 'y'>): SprayDirection {
  const degrees = (Math.atan2(x, y) * 180) / Math.PI;
  if (Math.abs(degrees) > 45) return 'foul';
  if (degrees < -15) return 'left';
  return degrees > 15 ? 'right' : 'centre';
}

function byDirection(balls: readonly Ball[], mark: SprayMark): Readonly<Record<SprayDirection, number>> {
  const counts = { left: 0, centre: 0, right: 0, foul: 0 };
  for (const ball of balls) if (markOf(ball.result) === mark) counts[directionOf(ball)]++;
  return counts;
}

function summaryOf(balls: readonly Ball[]): string {
  if (balls.length === 0) return 'no balls in play with a place';
  const counts = { left: 0, centre: 0, right: 0, foul: 0 };
  for (const ball of balls) counts[directionOf(ball)]++;
  const told = `${balls.length} ball${balls.length === 1 ? '' : 's'} in play: ${counts.left} to left, ${counts.centre} to centre, ${counts.right} to right`;
  return counts.foul === 0 ? told : `${told}, ${counts.foul} in foul ground`;
}
