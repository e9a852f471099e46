import { fact, game, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import {
  baseballEvent,
  battingSeasonLine,
  battingValueSeasonLine,
  pitchingSeasonLine,
  pitchingValueSeasonLine,
  runEnvironment,
} from '@fieldhouse/domain/baseball';
import { defineProcessor, type InputRow } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { byBasesAndOuts } from './base-out-state.js';
import { battingValues } from './batting-values.js';
import { withTotals, type ClubLine } from './club-line.js';
import { closeGame, tell } from './game-plays.js';
import { pitchingSums } from './pitching-sums.js';
import { pitchingValues } from './pitching-values.js';
import { playOf } from './play.js';
import { environmentOf } from './run-environment.js';
import { draftOf, nothing, stateSchema, type Draft, type State } from './run-values.state.js';

/**
 * What runs were worth in a season, from its own events, and what each batter and pitcher was worth by it. Regular season
 * only; of a game that several sources tell, the believed one. In full:
 *
 * - Run expectancy: mean runs from each of the 24 states of bases and outs to the end of the half inning. Every event that
 *   finds the state counts, base-running events between plate appearances too. Half innings with three outs of the first
 *   eight innings, scheduled or extra; later ones may be cut short.
 * - Run value of an event: the mean of RE(after) − RE(before) + runs over all events of the type, in all innings; after a
 *   third out RE is 0, and a game's last play keeps the expectancy that it leaves. `out`: batted outs, sacrifices among
 *   them, and strikeouts, also those that reach base. Walks without intentional ones. `stolenBase` and `caughtStealing`:
 *   events that are nothing else, not those on a strikeout or walk.
 * - wOBA weight: (run value − that of an out) × scale; the scale makes the league's wOBA, over AB + BB − IBB + SF + HBP, its
 *   OBP. League rates from the events of all players, pitchers at bat among them.
 * - FIP constant: league ERA − (13 HR + 3 (BB + HBP) − 2 SO) ÷ IP, with all walks, from the pitchers' lines.
 * - RE24 of a batter: the run values of the plate appearances that he is charged with, whole plays, and of steals, men
 *   caught stealing and picked off between pitches that he ran, shared equally where several ran. Wild pitches, passed
 *   balls, balks and the like between pitches are in no batter's. RE24 of a pitcher: all events while he pitched, the
 *   charged one's for a plate appearance; with its sign turned.
 * - A man of several clubs has a line for each; his total is their sum.
 *
 * A season whose games do not show each of the states has no values yet.
 */
export const runValues = defineProcessor<z.ZodObject, State>({
  manifest: { id: 'run-values', title: 'Run values of the season', version: 1, sport: 'baseball', owner: 'baseball' },
  parameters: z.strictObject({}),
  inputs: [
    { of: game, partitionBy: 'seasonId', orderBy: ['localDate'] },
    { of: battingSeasonLine, partitionBy: 'seasonId', orderBy: ['person', 'clubOrTotal'] },
    { of: pitchingSeasonLine, partitionBy: 'seasonId', orderBy: ['person', 'clubOrTotal'] },
    { of: baseballEvent, partitionBy: 'seasonId', orderBy: ['game', 'sequence'] },
  ],
  outputs: [runEnvironment, battingValueSeasonLine, pitchingValueSeasonLine],
  state: stateSchema,
  initial: () => nothing,
  process(batch, before) {
    const season = draftOf(before);
    for (const row of batch) takeIn(season, row);
    return { state: season, out: [] };
  },
  finish(before) {
    const season = draftOf(before);
    closeGame(season);
    return { state: season, out: outputOf(season) };
  },
});

function takeIn(season: Draft, input: InputRow): void {
  switch (input.of) {
    case game.kind: {
      const row = input.row as RecordOf<typeof game> & { readonly id?: string };
      if (row.phase !== 'regular') return;
      season.seasonId = row.seasonId;
      season.games[row.id ?? ''] = [row.away, row.home];
      return;
    }
    case battingSeasonLine.kind:
      addLine(season.batting, input);
      return;
    case pitchingSeasonLine.kind:
      addLine(season.pitching, input);
      return;
    default: {
      const row = input.row as RecordOf<typeof baseballEvent>;
      // Games of other phases are not known here.
      if (Object.hasOwn(season.games, row.game)) tell(season, row.game, row.source, playOf(row));
    }
  }
}

/** Counts of the lines that values are made of. */
const counted = [
  'plateAppearances',
  'atBats',
  'hits',
  'doubles',
  'triples',
  'homeRuns',
  'walks',
  'intentionalWalks',
  'hitByPitch',
  'sacrificeFlies',
  'outs',
  'battersFaced',
  'earnedRuns',
  'hitBatters',
  'strikeouts',
] as const;

function addLine(lines: ClubLine[], { row }: InputRow): void {
  const { person, clubOrTotal, phase, ...rest } = row as RecordOf<typeof battingSeasonLine> &
    Partial<RecordOf<typeof pitchingSeasonLine>>;
  if (phase !== 'regular' || clubOrTotal === 'total') return;
  const counts = Object.fromEntries(counted.map((name) => [name, rest[name] ?? null]));
  lines.push({ person, club: clubOrTotal, counts });
}

function outputOf({ seasonId, batters, pitchers, batting, pitching, ...season }: State): readonly DomainRecord[] {
  const environment = environmentOf({ ...season, pitching: pitchingSums(pitching) });
  if (seasonId === null || environment === null) return [];
  const subject = { seasonId, phase: 'regular' };
  return [
    fact(runEnvironment, {
      ...environment,
      seasonId,
      halfInnings: season.expectancy.halfInnings,
      expectancy: byBasesAndOuts(environment.expectancy),
      states: byBasesAndOuts(season.expectancy.visits),
    }),
    ...withTotals(batting, battingValues(environment, batters)).map(({ values, ...whose }) =>
      fact(battingValueSeasonLine, { ...subject, ...whose, ...values }),
    ),
    ...withTotals(pitching, pitchingValues(environment, pitchers)).map(({ values, ...whose }) =>
      fact(pitchingValueSeasonLine, { ...subject, ...whose, ...values }),
    ),
  ];
}
