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

export const runEventNames: Readonly<Record<RunEvent, string>> = {
  out: 'Out, strikeouts among them',
  strikeout: 'Strikeout',
  walk: 'Walk, not intentional',
  intentionalWalk: 'Intentional walk',
  hitByPitch: 'Hit by pitch',
  error: 'Reached on an error',
  fieldersChoice: "Fielder's choice",
  single: 'Single',
  double: 'Double',
  triple: 'Triple',
  homeRun: 'Home run',
  stolenBase: 'Stolen base',
  caughtStealing: 'Caught stealing',
};

/** Events that wOBA weighs, as the keys of `weights`. */
export const weightedEvents = ['walk', 'hitByPitch', 'single', 'double', 'triple', 'homeRun'] as const;
export type WeightedEvent = (typeof weightedEvents)[number];

/** By bases taken (1 first + 2 second + 4 third), then by outs. */
export type ByBasesAndOuts = readonly (readonly number[])[];
/** Mean run value; null: the event did not happen in the season. */
export type RunValues = Readonly<Record<RunEvent, number | null>>;
export type EventCounts = Readonly<Record<RunEvent, number>>;
export type EventWeights = Readonly<Record<WeightedEvent, number | null>>;
