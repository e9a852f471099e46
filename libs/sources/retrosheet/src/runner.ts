/** A man on base; never changed, a new one takes his place. */
export interface Runner {
  readonly id: string;
  /** Who is charged if he scores. */
  readonly pitcher: string;
  readonly catcher: string;
  /** Put on base by rule at the start of an extra inning. */
  readonly automatic: boolean;
  /** Sequence of the event that put him on base; 0 for one put on by rule. */
  readonly origin: number;
  /** Who left the base for him as a pinch runner before this event; empty where he is none. */
  readonly ranFor: string;
}

/** Runners by base, 1 to 3; index 0 is never anybody. */
export type Bases = readonly [null, Runner | null, Runner | null, Runner | null];

export const NOBODY_ON: Bases = [null, null, null, null];
