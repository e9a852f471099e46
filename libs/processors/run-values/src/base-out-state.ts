/** The states of a half inning are numbered: bases taken (1 first + 2 second + 4 third) × 3 + outs. */
export const stateCount = 24;
/** After the third out: no run is to come. */
export const halfInningOver = 24;
/** Nobody on, nobody out. */
export const startOfHalfInning = 0;

export const stateOf = (bases: number, outs: number): number => (outs >= 3 ? halfInningOver : bases * 3 + outs);

/** A value for each state, as number[8][3] by bases and outs. */
export const byBasesAndOuts = (values: readonly number[]): number[][] =>
  Array.from({ length: stateCount / 3 }, (_, bases) => values.slice(bases * 3, bases * 3 + 3));
