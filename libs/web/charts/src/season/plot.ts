/** Height of the drawing in pixels, without the months under it. */
export const plotHeight = 200;

/** Days without a game after which the line is broken: an injury, a break, another league. */
export const breakDays = 10;
