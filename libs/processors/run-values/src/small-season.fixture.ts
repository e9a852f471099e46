import type { InputRow } from '@fieldhouse/plugin-kit';

export const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

/** What happens on a play; what is left out: nobody stole, no run, nobody out, an ordinary plate appearance. */
export interface TestPlay {
  readonly type: string;
  readonly basesAfter: number;
  readonly runs?: number;
  readonly batter?: string;
  readonly pitcher?: string;
  readonly stealing?: number;
  readonly caughtStealing?: number;
}
export interface TestHalf {
  readonly game: string;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly plays: readonly TestPlay[];
}

const outs = new Set(['generic-out', 'strikeout', 'caught-stealing', 'pickoff']);
const running = new Set(['stolen-base', 'caught-stealing', 'pickoff', 'wild-pitch']);
const hits = ['single', 'double', 'triple', 'home-run'];

/** A half inning in which each number of outs is seen with these bases taken: a walk to them, then three outs. */
const through = (game: string, inning: number, half: 'top' | 'bottom', bases: number): TestHalf => ({
  game,
  inning,
  half,
  plays: [
    { type: bases === 0 ? 'foul-error' : 'walk', basesAfter: bases },
    ...Array.from({ length: 3 }, () => ({ type: 'generic-out', basesAfter: bases })),
  ],
});

/** Eight half innings in which each of the 24 states is seen, and one with each hit, so that a season has all values. */
export const everyState: readonly TestHalf[] = [
  ...Array.from({ length: 8 }, (_, bases) => through('g0', bases + 1, 'top', bases)),
  {
    game: 'g0',
    inning: 1,
    half: 'bottom',
    plays: [
      { type: 'hit-by-pitch', basesAfter: 1 },
      { type: 'single', basesAfter: 3 },
      { type: 'double', basesAfter: 6, runs: 1 },
      { type: 'triple', basesAfter: 4, runs: 2 },
      { type: 'home-run', basesAfter: 0, runs: 2 },
      ...Array.from({ length: 3 }, () => ({ type: 'strikeout', basesAfter: 0 })),
    ],
  },
];

/** Input rows of a season, as the engine hands them over, with the lines that follow from the plays. */
export function seasonRows(halves: readonly TestHalf[], phase = 'regular'): readonly InputRow[] {
  const row = (of: string, values: object) => ({ of, row: { seasonId, ...values } }) as InputRow;
  const ordered = [...new Set(halves.map(({ game }) => game))].sort();
  const events = ordered.flatMap((game) =>
    halves
      .filter((half) => half.game === game)
      .flatMap(eventsOf)
      .map((event, at) => ({ ...event, sequence: at + 1 })),
  );
  return [
    ...ordered.map((id) => row('game', { id, phase, away: 'A', home: 'H' })),
    ...linesOf(events, 'responsibleBatter').map((line) => row('batting-season-line', { phase, ...line })),
    ...linesOf(events, 'responsiblePitcher').map((line) => row('pitching-season-line', { phase, ...line })),
    ...events.map((event) => row('baseball-event', event)),
  ];
}

function eventsOf({ game, inning, half, plays }: TestHalf) {
  let outsBefore = 0;
  let bases = 0;
  return plays.map((play) => {
    const { type, basesAfter, runs = 0, batter = 'ann', pitcher = 'pit', stealing = 0, caughtStealing = 0 } = play;
    const event = {
      game,
      source: 'retrosheet',
      inning,
      half,
      type,
      basesAfter,
      runs,
      outsBefore,
      outs: outs.has(type) ? 1 : 0,
      ...onBases(bases),
      stealing,
      caughtStealing,
      pickedOff: 0,
      responsibleBatter: batter,
      responsiblePitcher: pitcher,
      plateAppearance: !running.has(type) && type !== 'foul-error',
      atBat: type === 'generic-out' || type === 'strikeout' || hits.includes(type),
      sacrificeFly: false,
    };
    outsBefore += event.outs;
    bases = basesAfter;
    return event;
  });
}

const onBases = (bases: number) => ({
  onFirst: bases & 1 ? 'ron' : null,
  onSecond: bases & 2 ? 'sue' : null,
  onThird: bases & 4 ? 'tom' : null,
});

type Event = ReturnType<typeof eventsOf>[number];

function linesOf(events: readonly Event[], whose: 'responsibleBatter' | 'responsiblePitcher') {
  const lines = new Map<string, Event[]>();
  for (const event of events) {
    const batting = event.half === 'top' ? 'A' : 'H';
    const fielding = event.half === 'top' ? 'H' : 'A';
    const club = whose === 'responsibleBatter' ? batting : fielding;
    for (const each of [club, 'total']) {
      const key = `${event[whose]} ${each}`;
      lines.set(key, [...(lines.get(key) ?? []), event]);
    }
  }
  return [...lines].map(([key, own]) => {
    const [person, clubOrTotal] = key.split(' ');
    const of = (...types: readonly string[]) => own.filter(({ type }) => types.includes(type)).length;
    const turns = own.filter(({ plateAppearance }) => plateAppearance).length;
    return {
      person,
      clubOrTotal,
      plateAppearances: turns,
      battersFaced: turns,
      atBats: own.filter(({ atBat }) => atBat).length,
      hits: of(...hits),
      doubles: of('double'),
      triples: of('triple'),
      homeRuns: of('home-run'),
      walks: of('walk', 'intentional-walk'),
      intentionalWalks: of('intentional-walk'),
      hitByPitch: of('hit-by-pitch'),
      hitBatters: of('hit-by-pitch'),
      sacrificeFlies: 0,
      strikeouts: of('strikeout'),
      outs: own.reduce((sum, event) => sum + event.outs, 0),
      earnedRuns: own.reduce((sum, event) => sum + event.runs, 0),
    };
  });
}
