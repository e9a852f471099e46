/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** From metres on a surface to pixels in a box. */
export interface FieldPlace {
  /** Pixels of a metre. */
  readonly scale: number;
  /** The surface's length runs up the box: on a phone that is held upright. */
  readonly turned: boolean;
  readonly centre: { readonly x: number; readonly y: number };
}

interface Measures {
  readonly length: number;
  readonly width: number;
}

/** Metres round the surface, so that goals, and whoever runs past the line, are seen. */
const run = 4;

/** Below so many pixels, an upright box has the surface upright too. */
const narrow = 560;

/** Height in pixels that a surface takes in so wide a box, no more than `most`. */
export function fieldHeight(surface: Measures, width: number, most: number): number {
  const [along, across] = width < narrow ? [surface.width, surface.length] : [surface.length, surface.width];
  return Math.min(most, Math.round((width * (across + 2 * run)) / (along + 2 * run)));
}

/** Puts the whole surface in the middle of a box, as large as it goes. */
export function fieldPlace(surface: Measures, box: Box): FieldPlace {
  const turned = box.width < narrow;
  const [along, across] = turned ? [surface.width, surface.length] : [surface.length, surface.width];
  const scale = Math.min(box.width / (along + 2 * run), box.height / (across + 2 * run));
  return { scale, turned, centre: { x: box.width / 2, y: box.height / 2 } };
}

/** Where a place of the surface is in the box: x of the surface to the right and y up, or x up and y to the left. */
export function toPixels({ scale, turned, centre }: FieldPlace, x: number, y: number): readonly [number, number] {
  return turned ? [centre.x - y * scale, centre.y - x * scale] : [centre.x + x * scale, centre.y - y * scale];
}

/** An angle of the surface, degrees against the clock, as the canvas counts it: radians with the clock. */
export function toScreenAngle({ turned }: FieldPlace, degrees: number): number {
  return (-(degrees + (turned ? 90 : 0)) * Math.PI) / 180;
}
