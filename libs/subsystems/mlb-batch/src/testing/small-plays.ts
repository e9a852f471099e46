import { fact, leagueId, seasonId, type DomainRecord, type game, type RecordOf } from '@fieldhouse/domain';
import {
  baseballEvent,
  battingCounts,
  battingGameLine,
  pitchingCounts,
  pitchingGameLine,
} from '@fieldhouse/domain/baseball';

interface Who {
  readonly pitcher: string;
  readonly batter: string;
  readonly home: string;
  readonly away: string;
}

type Play = Partial<RecordOf<typeof baseballEvent>>;

const out: Play = { type: 'generic-out', atBat: true, hitBases: 0 };

/** Games that Retrosheet tells, and how each of the batter's turns in it ended. */
const told: readonly {
  readonly ref: string;
  readonly day: string;
  readonly number: string;
  readonly plays: readonly Play[];
}[] = [
  // One of the two games of a day: the source of pitches tells the first alone.
  { ref: 'told-1', day: '2016-06-09', number: '1', plays: [out, { type: 'walk', atBat: false }] },
  {
    ref: 'told-2',
    day: '2016-06-09',
    number: '2',
    plays: [
      { type: 'double', atBat: true, hitBases: 2 },
      { type: 'error', atBat: false, sacrificeFly: true },
      { type: 'fielders-choice', atBat: false, sacrificeHit: true },
      // Not his: a pinch hitter took over, and he is charged.
      { type: 'stolen-base', plateAppearance: false, atBat: false },
    ],
  },
  { ref: 'told-3', day: '2016-07-10', number: '0', plays: [{ type: 'triple', atBat: true, hitBases: 3 }, out, out] },
];

/** Two days of the season as plays and box scores. */
export function plays(of: typeof game, { pitcher, batter, home, away }: Who): readonly DomainRecord[] {
  return told.flatMap(({ ref, day, number, plays: turns }) => {
    const season = { seasonId: seasonId('baseball', 'small', '2016') };
    const line = { game: `retrosheet:${ref}`, source: 'retrosheet', ...season, phase: 'regular', localDate: day };
    const appearances = turns.filter(({ plateAppearance }) => plateAppearance !== false).length;
    return [
      fact(of, {
        ref: `retrosheet:${ref}`,
        leagueId: leagueId('baseball', 'small'),
        ...season,
        phase: 'regular',
        localDate: day,
        numberOfDay: number,
        startsAt: null,
        venue: null,
        home,
        away,
        homeScore: 1,
        awayScore: 2,
        status: 'final',
        attendance: null,
        durationMinutes: null,
      }),
      fact(battingGameLine, {
        ...line,
        person: batter,
        club: away,
        ...zeros(battingCounts),
        plateAppearances: appearances,
      } as never),
      fact(pitchingGameLine, {
        ...line,
        person: pitcher,
        club: home,
        ...zeros(pitchingCounts),
        battersFaced: appearances,
      } as never),
      ...turns.map((turn, at) => eventOf(line.game, at + 1, pitcher, batter, turn)),
    ];
  });
}

const zeros = (counts: object) => Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));

function eventOf(ref: string, sequence: number, pitcher: string, batter: string, turn: Play): DomainRecord {
  return fact(baseballEvent, {
    game: ref,
    source: 'retrosheet',
    sequence,
    seasonId: seasonId('baseball', 'small', '2016'),
    inning: 1,
    half: 'top',
    outsBefore: 0,
    awayScoreBefore: 0,
    homeScoreBefore: 0,
    balls: null,
    strikes: null,
    pitches: null,
    batter,
    battingOrder: 1,
    pinchHitter: false,
    responsibleBatter: batter,
    pitcher,
    responsiblePitcher: pitcher,
    batterHand: null,
    pitcherHand: null,
    onFirst: null,
    onSecond: null,
    onThird: null,
    text: '',
    type: 'single',
    plateAppearance: true,
    atBat: true,
    hitBases: 0,
    sacrificeHit: false,
    sacrificeFly: false,
    runs: 0,
    runsBattedIn: 0,
    outs: 0,
    wildPitch: false,
    passedBall: false,
    doublePlay: false,
    triplePlay: false,
    groundedIntoDoublePlay: false,
    errors: 0,
    stealing: 0,
    caughtStealing: 0,
    pickedOff: 0,
    basesAfter: 0,
    batterDestination: null,
    firstDestination: null,
    secondDestination: null,
    thirdDestination: null,
    battedBall: null,
    battedBallLocation: null,
    fielder: null,
    ...turn,
  });
}
