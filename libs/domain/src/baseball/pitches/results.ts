/** What a plate appearance counts for its batter, by its result's type (as `baseball-event` types are named). */
export interface AppearanceCounts {
  readonly plateAppearances: number;
  readonly atBats: number;
  readonly singles: number;
  readonly doubles: number;
  readonly triples: number;
  readonly homeRuns: number;
  readonly walks: number;
  readonly intentionalWalks: number;
  readonly strikeouts: number;
  readonly sacrificeHits: number;
  readonly sacrificeFlies: number;
  readonly hitByPitch: number;
}

const none: AppearanceCounts = {
  plateAppearances: 0,
  atBats: 0,
  singles: 0,
  doubles: 0,
  triples: 0,
  homeRuns: 0,
  walks: 0,
  intentionalWalks: 0,
  strikeouts: 0,
  sacrificeHits: 0,
  sacrificeFlies: 0,
  hitByPitch: 0,
};
const atBat = { ...none, plateAppearances: 1, atBats: 1 };
const noAtBat = { ...none, plateAppearances: 1 };

/** Results of plate appearances. A walk counts the intentional ones too. */
export const appearanceResults = {
  single: { ...atBat, singles: 1 },
  double: { ...atBat, doubles: 1 },
  triple: { ...atBat, triples: 1 },
  'home-run': { ...atBat, homeRuns: 1 },
  strikeout: { ...atBat, strikeouts: 1 },
  'generic-out': atBat,
  error: atBat,
  'fielders-choice': atBat,
  walk: { ...noAtBat, walks: 1 },
  'intentional-walk': { ...noAtBat, walks: 1, intentionalWalks: 1 },
  'hit-by-pitch': { ...noAtBat, hitByPitch: 1 },
  'sacrifice-hit': { ...noAtBat, sacrificeHits: 1 },
  'sacrifice-fly': { ...noAtBat, sacrificeFlies: 1 },
  interference: noAtBat,
} as const satisfies Record<string, AppearanceCounts>;
export type AppearanceResult = keyof typeof appearanceResults;

/** The counts of several plate appearances together. */
export function addAppearances(results: Iterable<AppearanceResult>): AppearanceCounts {
  const total: Record<string, number> = { ...none };
  for (const result of results)
    for (const [name, value] of Object.entries(appearanceResults[result])) total[name] = (total[name] ?? 0) + value;
  return total as unknown as AppearanceCounts;
}
