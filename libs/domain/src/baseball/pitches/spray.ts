import { metresPerFoot } from '../../units.js';

/** A place on the field in metres from home plate: x to the right, y towards second base. */
export interface FieldPlace {
  readonly x: number;
  readonly y: number;
}

/** Home plate on MLB's picture of 250 by 250, and its scale: Petti and Albert, "Spray charts", baseballwithr 2018-01-15. */
const home = { x: 125.42, y: 198.27 };
/** Good to about 3 %, measured against published distances of fly balls. */
const metresPerUnit = 2.5 * metresPerFoot;

/** Where a ball in play was fielded, from where the scorer marked it on the picture. */
export const fieldPlace = (fieldedX: number, fieldedY: number): FieldPlace => ({
  x: (fieldedX - home.x) * metresPerUnit,
  y: (home.y - fieldedY) * metresPerUnit,
});

/** Degrees from the line through second base, left field negative; a ball is fair from −45 to 45. */
export const sprayDegrees = ({ x, y }: FieldPlace): number => (Math.atan2(x, y) * 180) / Math.PI;
