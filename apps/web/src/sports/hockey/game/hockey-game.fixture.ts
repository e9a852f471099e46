import { icebreakers, idOf, northern, provenance, timbermen } from '../../../parts/names.fixture.js';
import type { BoxOfGame, GoalOfGame, HockeyGame, PenaltyOfGame, ShotOfGame } from './hockey-game.js';

const persons = { winslow: 'Cormac Winslow', holm: 'Casimir Holm', tveit: 'Magnus Tveit', elgin: 'Joaquín Elgin' };
export const person = (key: keyof typeof persons) => ({
  id: idOf(10 + Object.keys(persons).indexOf(key)),
  name: persons[key],
});

const regulation = (period: number, seconds: number) => ({ period, periodKind: 'regulation' as const, seconds });
const overtime = (seconds: number) => ({ period: 4, periodKind: 'overtime' as const, seconds });

const goal = (change: Pick<GoalOfGame, 'period' | 'periodKind' | 'seconds'> & Partial<GoalOfGame>): GoalOfGame => ({
  club: icebreakers,
  scorer: person('holm'),
  assists: [],
  goalie: null,
  strength: 'even',
  emptyNet: false,
  shotType: 'wrist',
  awayScore: 1,
  homeScore: 1,
  ...change,
});

const penalty: PenaltyOfGame = {
  ...regulation(1, 802),
  club: timbermen,
  offender: person('elgin'),
  drawnBy: person('tveit'),
  infraction: 'high-sticking',
  minutes: 2,
};

const shot = (change: Pick<ShotOfGame, 'period' | 'periodKind' | 'seconds'> & Partial<ShotOfGame>): ShotOfGame => ({
  club: icebreakers,
  shooter: person('holm'),
  type: 'shot-on-goal',
  shotType: 'wrist',
  x: 21,
  y: 2,
  ...change,
});

export const skater = (
  who: keyof typeof persons,
  change: Partial<BoxOfGame['skaters'][number]> = {},
): BoxOfGame['skaters'][number] => ({
  person: person(who),
  number: '9',
  position: 'C',
  goals: 0,
  assists: 0,
  points: 0,
  plusMinus: 0,
  penaltyMinutes: 0,
  shots: 0,
  hits: 0,
  blockedShots: 0,
  powerPlayGoals: 0,
  giveaways: 0,
  takeaways: 0,
  faceoffShare: null,
  shifts: 20,
  secondsOnIce: 1000,
  gameScore: null,
  individualScore: null,
  ...change,
});

/** Oxbow 1, Nordhaven 2 in overtime, with a goal of each in the first period. */
export function hockeyGame(change: Partial<HockeyGame> = {}): HockeyGame {
  return {
    league: northern,
    seasonLabel: '2027-28',
    game: {
      id: idOf(3),
      localDate: '2027-09-17',
      numberOfDay: '0',
      phase: 'regular',
      status: 'final',
      away: timbermen,
      home: icebreakers,
      awayScore: 1,
      homeScore: 2,
      venue: 'Icebreaker Hall',
    },
    ending: 'overtime',
    periods: [
      { period: 1, periodKind: 'regulation', awayGoals: 1, homeGoals: 1, awayShots: 11, homeShots: 9 },
      { period: 4, periodKind: 'overtime', awayGoals: 0, homeGoals: 1, awayShots: 0, homeShots: 2 },
    ],
    goals: [
      goal({ ...regulation(1, 372), club: timbermen, scorer: person('winslow'), homeScore: 0 }),
      goal({ ...regulation(1, 880), strength: 'power-play', assists: [person('tveit')] }),
      goal({ ...overtime(167), homeScore: 2 }),
    ],
    penalties: [penalty],
    shots: [
      shot({ ...regulation(1, 372), club: timbermen, shooter: person('winslow'), type: 'goal' }),
      shot({ ...regulation(1, 500), type: 'blocked-shot' }),
      shot({ ...regulation(1, 880), type: 'goal' }),
      shot({ ...overtime(60), type: 'missed-shot' }),
      shot({ ...overtime(167), type: 'goal' }),
    ],
    box: [
      {
        club: timbermen,
        skaters: [
          skater('elgin', { penaltyMinutes: 2, secondsOnIce: 756 }),
          skater('winslow', { goals: 1, points: 1 }),
        ],
        goalies: [],
      },
      {
        club: icebreakers,
        skaters: [skater('tveit', { assists: 1, points: 1 }), skater('holm', { goals: 2, points: 2, shots: 3 })],
        goalies: [
          {
            person: person('tveit'),
            number: '1',
            started: true,
            decision: 'W',
            shotsAgainst: 11,
            goalsAgainst: 1,
            savePercentage: 10 / 11,
            secondsOnIce: 3767,
          },
        ],
      },
    ],
    winningGoalie: person('tveit'),
    winningScorer: person('holm'),
    provenance,
    ...change,
  };
}
