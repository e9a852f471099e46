import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import {
  runEnvironment,
  runEventNames,
  runEvents,
  type ByBasesAndOuts,
  type EventCounts,
  type EventWeights,
  type RunEvent,
  type RunValues,
} from '@fieldhouse/domain/baseball';
import { numberOf, raw, Reader, sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

type Answer = Omit<RouteOutput<typeof baseballRoutes.runValues>, 'provenance'>;
type Rates = NonNullable<Answer['rates']>;
type Row = Readonly<Record<keyof Rates | 'halfInnings', unknown>> & {
  readonly expectancy: unknown;
  readonly states: unknown;
  readonly runValues: unknown;
  readonly eventCounts: unknown;
  readonly weights: unknown;
};

/** What runs were worth in a season, one statement. */
@Injectable()
export class RunValuesQuery {
  constructor(private readonly reader: Reader) {}

  async of(season: CatalogueSeason): Promise<Answer> {
    const [row] = await this.reader.rows<Row>(sql`
      select e.half_innings as "halfInnings", e.expectancy as "expectancy", e.states as "states",
        e.run_values as "runValues", e.event_counts as "eventCounts", e.weights as "weights",
        e.weighted_on_base_scale as "weightedOnBaseScale", e.league_on_base_average as "leagueOnBaseAverage",
        e.league_batting_average as "leagueBattingAverage", e.league_slugging_average as "leagueSluggingAverage",
        e.runs_per_plate_appearance as "runsPerPlateAppearance", e.league_earned_run_average as "leagueEarnedRunAverage",
        e.fielding_independent_constant as "fieldingIndependentConstant"
      from ${raw(runEnvironment.table)} e where e.season_id = ${season.id}`);
    const named = { league: season.league.name, season: season.name };
    if (row === undefined) return { ...named, halfInnings: 0, states: [], events: [], rates: null };
    return {
      ...named,
      halfInnings: numberOf(row.halfInnings),
      states: statesOf(read<ByBasesAndOuts>(row.expectancy), read<ByBasesAndOuts>(row.states)),
      events: eventsOf(
        read<EventCounts>(row.eventCounts),
        read<RunValues>(row.runValues),
        read<EventWeights>(row.weights),
      ),
      rates: {
        weightedOnBaseScale: numberOf(row.weightedOnBaseScale),
        leagueOnBaseAverage: numberOf(row.leagueOnBaseAverage),
        leagueBattingAverage: numberOf(row.leagueBattingAverage),
        leagueSluggingAverage: numberOf(row.leagueSluggingAverage),
        runsPerPlateAppearance: numberOf(row.runsPerPlateAppearance),
        leagueEarnedRunAverage: numberOf(row.leagueEarnedRunAverage),
        fieldingIndependentConstant: numberOf(row.fieldingIndependentConstant),
      },
    };
  }
}

/** JSON comes as text from one database and read from the other. */
const read = <Value>(json: unknown): Value => (typeof json === 'string' ? JSON.parse(json) : json) as Value;

const statesOf = (expectancy: ByBasesAndOuts, seen: ByBasesAndOuts): Answer['states'] =>
  expectancy.map((runs, bases) => ({ bases, runs: threeOf(runs), seen: threeOf(seen[bases] ?? []) }));

const threeOf = ([none = 0, one = 0, two = 0]: readonly number[]): [number, number, number] => [none, one, two];

function eventsOf(counts: EventCounts, values: RunValues, weights: EventWeights): Answer['events'] {
  const weighed: Readonly<Partial<Record<RunEvent, number | null>>> = weights;
  return runEvents.map((event) => ({
    event,
    name: runEventNames[event],
    count: counts[event],
    runValue: values[event],
    weight: weighed[event] ?? null,
  }));
}
