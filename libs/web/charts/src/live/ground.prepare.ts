import type { Mark, MarkRole, Surface } from '@fieldhouse/domain/tracking';
import { toPixels, toScreenAngle, type FieldPlace } from './field-place.js';

/** What a canvas is told, in pixels; arcs run against the clock, as on the surface. */
export type Stroke =
  | readonly ['move', number, number]
  | readonly ['line', number, number]
  | readonly ['arc', x: number, y: number, radius: number, from: number, to: number];

export interface Painted {
  readonly as: MarkRole;
  readonly strokes: readonly Stroke[];
  readonly filled: boolean;
}

export interface Ground {
  readonly ground: Surface['ground'];
  /** Closed. */
  readonly edge: readonly Stroke[];
  readonly marks: readonly Painted[];
}

/** A surface's edge and marks as strokes of a canvas: all that is drawn of a field comes from the table of surfaces. */
export function prepareGround(surface: Surface, place: FieldPlace): Ground {
  return {
    ground: surface.ground,
    edge: surface.edge.flatMap((mark, index) => strokesOf(mark, place, index === 0)),
    marks: surface.marks.map(({ mark, as }) => ({
      as,
      strokes: strokesOf(mark, place, true),
      filled: mark.shape === 'dot',
    })),
  };
}

const fullCircle = 360;
/** A spot is seen, however small the drawing. */
const leastDot = 1.5;

function strokesOf(mark: Mark, place: FieldPlace, begins: boolean): readonly Stroke[] {
  if (mark.shape === 'segment') {
    const start = begins ? 'move' : 'line';
    return [
      [start, ...toPixels(place, mark.from.x, mark.from.y)],
      ['line', ...toPixels(place, mark.to.x, mark.to.y)],
    ];
  }
  const [from, to] = mark.shape === 'arc' ? [mark.fromDegrees, mark.toDegrees] : [0, fullCircle];
  const [x, y] = toPixels(place, mark.centre.x, mark.centre.y);
  const drawn = mark.radius * place.scale;
  const radius = mark.shape === 'dot' ? Math.max(leastDot, drawn) : drawn;
  const start = toScreenAngle(place, from);
  const arc: Stroke = ['arc', x, y, radius, start, toScreenAngle(place, to)];
  return begins ? [['move', x + radius * Math.cos(start), y + radius * Math.sin(start)], arc] : [arc];
}
