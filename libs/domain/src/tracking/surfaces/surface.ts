import type { Place } from '../team-shape.js';

/**
 * What a surface's markings are made of, in metres. Angles are degrees from the x axis against the clock; an arc runs from the first to the
 * second, which is the greater one.
 */
export type Mark =
  | { readonly shape: 'segment'; readonly from: Place; readonly to: Place }
  | {
      readonly shape: 'arc';
      readonly centre: Place;
      readonly radius: number;
      readonly fromDegrees: number;
      readonly toDegrees: number;
    }
  | { readonly shape: 'circle'; readonly centre: Place; readonly radius: number }
  /** A filled circle. */
  | { readonly shape: 'dot'; readonly centre: Place; readonly radius: number };

/** What a mark is painted as; a drawing has a colour for each. */
export type MarkRole = 'line' | 'goal' | 'red-line' | 'blue-line' | 'dirt';

export interface PaintedMark {
  readonly mark: Mark;
  readonly as: MarkRole;
}

/** A playing surface: origin in the middle of `length` × `width`, x along the length, y to the left of it. */
export interface Surface {
  /** Stands in a stadium's row. */
  readonly id: string;
  readonly name: string;
  readonly sport: string;
  readonly ground: 'grass' | 'ice';
  /** Metres. */
  readonly length: number;
  readonly width: number;
  /** Its edge: segments and arcs that join into one closed line, against the clock. */
  readonly edge: readonly Mark[];
  readonly marks: readonly PaintedMark[];
  /** Where the measures are from. */
  readonly source: string;
}

export const segment = (fromX: number, fromY: number, toX: number, toY: number): Mark => ({
  shape: 'segment',
  from: { x: fromX, y: fromY },
  to: { x: toX, y: toY },
});

export const arc = (x: number, y: number, radius: number, fromDegrees: number, toDegrees: number): Mark => ({
  shape: 'arc',
  centre: { x, y },
  radius,
  fromDegrees,
  toDegrees,
});

export const circle = (x: number, y: number, radius: number): Mark => ({ shape: 'circle', centre: { x, y }, radius });
export const dot = (x: number, y: number, radius: number): Mark => ({ shape: 'dot', centre: { x, y }, radius });

/** Three sides of a box that stands on a line across the surface at `x`, as deep as it reaches towards `toX`. */
export const box = (x: number, toX: number, halfWidth: number): readonly Mark[] => [
  segment(x, -halfWidth, toX, -halfWidth),
  segment(toX, -halfWidth, toX, halfWidth),
  segment(toX, halfWidth, x, halfWidth),
];

export const degrees = (radians: number): number => (radians * 180) / Math.PI;
export const painted = (as: MarkRole, ...marks: readonly Mark[]): readonly PaintedMark[] =>
  marks.map((mark) => ({ mark, as }));
