import { stateCount } from './base-out-state.js';
import type { Play } from './play.js';

/** What the run expectancy is made of, by state. Plain JSON. */
export interface ExpectancySums {
  readonly halfInnings: number;
  /** How often a play found the state. */
  readonly visits: readonly number[];
  /** Runs from there to the end of the half inning, summed over the visits. */
  readonly runs: readonly number[];
}

export const noExpectancy: ExpectancySums = {
  halfInnings: 0,
  visits: Array.from({ length: stateCount }, () => 0),
  runs: Array.from({ length: stateCount }, () => 0),
};

/** The last inning of which half innings count: the ninth is over as soon as the home club leads. */
const lastInning = 8;

/** With the half innings of a game that were played to the third out, up to the eighth inning. */
export function withHalfInnings(sums: ExpectancySums, plays: readonly Play[]): ExpectancySums {
  const visits = [...sums.visits];
  const runs = [...sums.runs];
  let { halfInnings } = sums;
  for (const half of halfInningsOf(plays)) {
    if (half[0]!.inning > lastInning || total(half, 'outs') !== 3) continue;
    halfInnings += 1;
    let toCome = total(half, 'runs');
    for (const play of half) {
      visits[play.before]! += 1;
      runs[play.before]! += toCome;
      toCome -= play.runs;
    }
  }
  return { halfInnings, visits, runs };
}

/** Mean runs from each state to the end of the half inning; null while a state has not been seen. */
export function expectancyOf({ visits, runs }: ExpectancySums): readonly number[] | null {
  return visits.includes(0) ? null : runs.map((sum, state) => sum / visits[state]!);
}

function halfInningsOf(plays: readonly Play[]): readonly (readonly Play[])[] {
  const halves: Play[][] = [];
  for (const play of plays) {
    const last = halves.at(-1);
    if (last?.[0]?.inning === play.inning && last[0].half === play.half) last.push(play);
    else halves.push([play]);
  }
  return halves;
}

const total = (plays: readonly Play[], name: 'outs' | 'runs') => plays.reduce((sum, play) => sum + play[name], 0);
