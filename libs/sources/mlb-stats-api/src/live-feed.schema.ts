import { z } from 'zod';
import { gameTypes, type GameType } from './game-types.js';
import { namedTeam } from './league-clubs.js';

/*
 * What of a game's feed (GUMBO, /api/v1.1/game/{gamePk}/feed/live) is read; the rest goes along unread. What upstream leaves
 * out where it does not know is optional; what is there is of this type, or the game is rejected for a person to look at.
 */

const measure = z.number().nullish();
const code = z.looseObject({ code: z.string().optional() }).optional();
const someone = z.looseObject({ id: z.int() });

export const playEvent = z.looseObject({
  isPitch: z.boolean().optional(),
  pitchNumber: z.int().optional(),
  details: z
    .looseObject({
      /** "Called Strike"; of an action a sentence. */
      description: z.string().optional(),
      /** Of an action: "pitching_substitution". */
      eventType: z.string().optional(),
      /** Of a pitch: its type. */
      type: code,
    })
    .optional(),
  /** After the event, but for the outs of the play that it ends. */
  count: z.looseObject({ balls: z.int().optional(), strikes: z.int().optional(), outs: z.int().optional() }).optional(),
  pitchData: z
    .looseObject({
      startSpeed: measure,
      strikeZoneTop: measure,
      strikeZoneBottom: measure,
      zone: measure,
      extension: measure,
      coordinates: z.looseObject({ pX: measure, pZ: measure, x0: measure, z0: measure }).optional(),
      breaks: z.looseObject({ breakHorizontal: measure, breakVerticalInduced: measure, spinRate: measure }).optional(),
    })
    .optional(),
  hitData: z
    .looseObject({
      launchSpeed: measure,
      launchAngle: measure,
      totalDistance: measure,
      trajectory: z.string().optional(),
      coordinates: z.looseObject({ coordX: measure, coordY: measure }).optional(),
    })
    .optional(),
  /** Of a substitution: who comes, as what, and for whom. */
  player: someone.optional(),
  position: code,
  replacedPlayer: someone.optional(),
});
export type PlayEvent = z.infer<typeof playEvent>;

export const play = z.looseObject({
  result: z.looseObject({
    type: z.string().optional(),
    eventType: z.string().optional(),
    description: z.string().optional(),
  }),
  about: z.looseObject({
    atBatIndex: z.int(),
    inning: z.int(),
    halfInning: z.enum(['top', 'bottom']),
  }),
  /** At the end of the play. */
  matchup: z.looseObject({ batter: someone, pitcher: someone, batSide: code, pitchHand: code }),
  playEvents: z.array(playEvent),
});
export type Play = z.infer<typeof play>;

const stats = z.looseObject({}).catchall(z.unknown());

const boxPlayer = z.looseObject({
  person: someone,
  /** "100" began first in the order, "101" came in for him. */
  battingOrder: z.string().optional(),
  allPositions: z.array(z.looseObject({ abbreviation: z.string() })).optional(),
  stats: z.looseObject({ batting: stats.optional(), pitching: stats.optional() }),
});
export type BoxPlayer = z.infer<typeof boxPlayer>;

const boxSide = z.looseObject({
  /** Whoever was in the game, in the order of the box score, pitchers too. */
  batters: z.array(z.int()),
  pitchers: z.array(z.int()),
  players: z.record(z.string(), boxPlayer),
});
export type BoxSide = z.infer<typeof boxSide>;

const sums = z.looseObject({
  runs: z.int().optional(),
  hits: z.int().optional(),
  errors: z.int().optional(),
  leftOnBase: z.int().optional(),
});

const player = z.looseObject({
  id: z.int(),
  fullName: z.string(),
  useName: z.string().optional(),
  useLastName: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  birthDate: z.iso.date().optional(),
  birthCity: z.string().optional(),
  birthStateProvince: z.string().optional(),
  birthCountry: z.string().optional(),
  /** `6' 2"` */
  height: z.string().optional(),
  /** Pounds. */
  weight: z.number().optional(),
  batSide: code,
  pitchHand: code,
});
export type FeedPlayer = z.infer<typeof player>;

const both = <Side extends z.ZodType>(side: Side) => z.looseObject({ away: side, home: side });

export const liveFeed = z.looseObject({
  gamePk: z.int(),
  gameData: z.looseObject({
    game: z.looseObject({
      type: z.enum(Object.keys(gameTypes) as [GameType, ...GameType[]]),
      season: z.string().regex(/^\d{4}$/),
      doubleHeader: z.string().optional(),
      gameNumber: z.int().optional(),
    }),
    datetime: z.looseObject({
      officialDate: z.iso.date(),
      dateTime: z.iso.datetime().optional(),
      dayNight: z.string().optional(),
    }),
    status: z.looseObject({ startTimeTBD: z.boolean().optional() }),
    teams: both(namedTeam),
    players: z.record(z.string(), player),
    weather: z.looseObject({ temp: z.string().optional() }).optional(),
    gameInfo: z.looseObject({ attendance: z.int().optional(), gameDurationMinutes: z.int().optional() }).optional(),
  }),
  liveData: z.looseObject({
    plays: z.looseObject({ allPlays: z.array(play) }),
    linescore: z.looseObject({
      scheduledInnings: z.int().optional(),
      innings: z.array(both(sums)),
      teams: both(sums),
    }),
    boxscore: z.looseObject({ teams: both(boxSide) }),
    decisions: z
      .looseObject({ winner: someone.optional(), loser: someone.optional(), save: someone.optional() })
      .optional(),
  }),
});
export type LiveFeed = z.infer<typeof liveFeed>;
