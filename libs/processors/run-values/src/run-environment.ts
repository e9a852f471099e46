import {
  runEvents,
  weightedEvents,
  type EventCounts,
  type EventWeights,
  type RunEvent,
  type RunValues,
} from '@fieldhouse/domain/baseball';
import { expectancyOf, type ExpectancySums } from './expectancy.js';
import type { PitchingSums } from './pitching-sums.js';
import { noChange, valueOf, type RunChange } from './run-change.js';

/** A league's season in its events. Plain JSON. */
export interface LeagueSums {
  readonly plateAppearances: number;
  readonly atBats: number;
  readonly sacrificeFlies: number;
  readonly runs: number;
}

export interface RunEnvironment {
  /** By state. */
  readonly expectancy: readonly number[];
  readonly runValues: RunValues;
  readonly eventCounts: EventCounts;
  readonly weights: EventWeights;
  readonly weightedOnBaseScale: number;
  readonly leagueOnBaseAverage: number;
  readonly leagueBattingAverage: number;
  readonly leagueSluggingAverage: number;
  readonly runsPerPlateAppearance: number;
  readonly leagueEarnedRunAverage: number;
  readonly fieldingIndependentConstant: number;
}

/** An event of run values as the types of stored events that are one. A strikeout is an out too. */
const typesOf: Readonly<Record<RunEvent, readonly string[]>> = {
  out: ['generic-out', 'strikeout'],
  strikeout: ['strikeout'],
  walk: ['walk'],
  intentionalWalk: ['intentional-walk'],
  hitByPitch: ['hit-by-pitch'],
  error: ['error'],
  fieldersChoice: ['fielders-choice'],
  single: ['single'],
  double: ['double'],
  triple: ['triple'],
  homeRun: ['home-run'],
  stolenBase: ['stolen-base'],
  caughtStealing: ['caught-stealing'],
};

/** null where the season's games are too few to know it: a state never seen, no out pitched, nothing above an out. */
export function environmentOf(season: {
  readonly expectancy: ExpectancySums;
  /** By the events' type. */
  readonly events: Readonly<Record<string, RunChange>>;
  readonly league: LeagueSums;
  readonly pitching: PitchingSums;
}): RunEnvironment | null {
  const expectancy = expectancyOf(season.expectancy);
  const { league, pitching } = season;
  if (expectancy === null || pitching.outs === 0) return null;
  const changes = (event: RunEvent) => typesOf[event].map((type) => season.events[type] ?? noChange);
  const eventCounts = byEvent((event) => changes(event).reduce((sum, { count }) => sum + count, 0));
  const runValues = byEvent((event) => {
    const value = changes(event).reduce((sum, change) => sum + valueOf(change, expectancy), 0);
    return eventCounts[event] === 0 ? null : value / eventCounts[event];
  });
  const { atBats, sacrificeFlies } = league;
  const { walk, intentionalWalk, hitByPitch, single, double, triple, homeRun } = eventCounts;
  const hits = single + double + triple + homeRun;
  const walks = walk + intentionalWalk;
  const onBase = (hits + walks + hitByPitch) / (atBats + walks + hitByPitch + sacrificeFlies);
  const out = runValues.out ?? 0;
  const aboveOut = (event: (typeof weightedEvents)[number]) => {
    const value = runValues[event];
    return value === null ? null : value - out;
  };
  const unscaled =
    weightedEvents.reduce((sum, event) => sum + (aboveOut(event) ?? 0) * eventCounts[event], 0) /
    (atBats + walk + sacrificeFlies + hitByPitch);
  const scale = onBase / unscaled;
  if (!Number.isFinite(scale)) return null;
  const innings = pitching.outs / 3;
  const earnedRunAverage = (9 * pitching.earnedRuns) / innings;
  return {
    expectancy,
    runValues,
    eventCounts,
    weights: Object.fromEntries(
      weightedEvents.map((event) => {
        const above = aboveOut(event);
        return [event, above === null ? null : above * scale];
      }),
    ) as EventWeights,
    weightedOnBaseScale: scale,
    leagueOnBaseAverage: onBase,
    leagueBattingAverage: hits / atBats,
    leagueSluggingAverage: (single + 2 * double + 3 * triple + 4 * homeRun) / atBats,
    runsPerPlateAppearance: league.runs / league.plateAppearances,
    leagueEarnedRunAverage: earnedRunAverage,
    fieldingIndependentConstant: earnedRunAverage - pitching.fieldingIndependentRuns / innings,
  };
}

const byEvent = <Value>(valueOfEvent: (event: RunEvent) => Value) =>
  Object.fromEntries(runEvents.map((event) => [event, valueOfEvent(event)])) as Record<RunEvent, Value>;
