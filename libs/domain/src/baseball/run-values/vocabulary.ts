/** Events that have a run value of their own, as the keys of `runValues` and `eventCounts` of a run environment. */
export const runEvents = [
  'out',
  'strikeout',
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'error',
  'fieldersChoice',
  'single',
  'double',
  'triple',
  'homeRun',
  'stolenBase',
  'caughtStealing',
] as const;
export type RunEvent = (typeof runEvents)[number];

/** Events that wOBA weighs, as the keys of `weights`. */
export const weightedEvents = ['walk', 'hitByPitch', 'single', 'double', 'triple', 'homeRun'] as const;
export type WeightedEvent = (typeof weightedEvents)[number];

/** By bases taken (1 first + 2 second + 4 third), then by outs. */
export type ByBasesAndOuts = readonly (readonly number[])[];
/** Mean run value; null: the event did not happen in the season. */
export type RunValues = Readonly<Record<RunEvent, number | null>>;
export type EventCounts = Readonly<Record<RunEvent, number>>;
export type EventWeights = Readonly<Record<WeightedEvent, number | null>>;
