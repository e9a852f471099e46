import { z } from 'zod';
import { defineRoute, type Role } from '../route.js';
import { defineSocket } from '../socket.js';
import { liveHello, liveMessage } from './live.messages.js';
import { participant, sessionParams, sessionShape, stadiumKey, stadiumParams, windowMetricShape } from './shapes.js';

/** Those who look on; heart rates are for the medical role alone. */
export const watchers: readonly Role[] = ['coach', 'medical'];
/** Those who prepare a session. */
const preparers: readonly Role[] = ['coach', 'operator', 'admin'];

const newParticipant = z.strictObject({
  person: z.uuid(),
  club: z.uuid().nullable().default(null),
  number: z.string().max(4).nullable().default(null),
  position: z.string().max(10).nullable().default(null),
  /** Worn from the beginning; unique in the session. */
  device: z.string().max(60).nullable().default(null),
});

export const stadiums = defineRoute({
  id: 'stadium.stadiums',
  method: 'GET',
  path: '/v1/stadiums',
  summary: 'The stadiums that the caller may look into, each with the session that goes on',
  policy: 'session',
  response: z.object({
    stadiums: z.array(
      z.object({ key: stadiumKey, name: z.string(), surface: z.string(), going: sessionShape.nullable() }),
    ),
  }),
});

export const sessions = defineRoute({
  id: 'stadium.sessions',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions',
  summary: 'Sessions of a stadium, the newest first',
  policy: watchers,
  params: stadiumParams,
  response: z.object({ sessions: z.array(sessionShape) }),
});

export const openSession = defineRoute({
  id: 'stadium.open-session',
  method: 'POST',
  path: '/v1/stadiums/:stadium/sessions',
  summary: 'Begin a session: who takes part and wears which device',
  policy: preparers,
  params: stadiumParams,
  body: z.strictObject({
    title: z.string().min(1).max(200),
    occasion: z.enum(['match', 'training']),
    sport: z.string().max(40),
    game: z.uuid().nullable().default(null),
    remark: z.string().max(1_000).nullable().default(null),
    /** When it began, where it is told afterwards or faster than it was; not in the future, at most a day ago. Null: now. */
    startsAt: z.iso.datetime().nullable().default(null),
    participants: z.array(newParticipant).min(1).max(100),
  }),
  response: z.object({ session: sessionShape }),
});

export const endSession = defineRoute({
  id: 'stadium.end-session',
  method: 'POST',
  path: '/v1/stadiums/:stadium/sessions/:session/end',
  summary: 'End a session: what its devices still hold is taken in for a day',
  policy: preparers,
  params: sessionParams,
  response: z.object({ session: sessionShape }),
});

/** One that goes on or is over. */
export const session = defineRoute({
  id: 'stadium.session',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions/:session',
  summary: 'A session: who took part, and what can be shown of it',
  policy: watchers,
  params: sessionParams,
  response: z.object({
    session: sessionShape,
    stadium: z.object({ key: stadiumKey, name: z.string(), surface: z.string() }),
    participants: z.array(participant),
    /** Those that the caller may see. */
    metrics: z.array(windowMetricShape),
  }),
});

const point = z.object({ at: z.iso.datetime(), value: z.number() });

export const playerSeries = defineRoute({
  id: 'stadium.player-series',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions/:session/players/:person/series',
  summary: "A player's metric over a session, a value a second or a minute",
  policy: watchers,
  params: sessionParams.extend({ person: z.uuid() }),
  query: z.object({
    metric: z.string().max(60),
    every: z.enum(['1', '60']).default('60'),
    /** Seconds before the newest value; absent: the whole session. */
    last: z.coerce.number().int().min(1).max(20_000).optional(),
  }),
  response: z.object({ points: z.array(point) }),
  list: 'points',
});

/** Where everybody was: for a replay of the same screen. */
export const trails = defineRoute({
  id: 'stadium.trails',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions/:session/trails',
  summary: 'Positions of all players over a part of a session, ten a second',
  policy: watchers,
  params: sessionParams,
  query: z.object({
    /** Milliseconds since 1970. */
    from: z.coerce.number().int(),
    seconds: z.coerce.number().int().min(1).max(120).default(60),
  }),
  response: z.object({
    /** Milliseconds since `from`, x and y in metres, speed in m/s. */
    trails: z.array(
      z.object({
        person: z.uuid(),
        points: z.array(z.tuple([z.number(), z.number(), z.number(), z.number().nullable()])),
      }),
    ),
  }),
  cost: 2,
});

export const summary = defineRoute({
  id: 'stadium.session-summary',
  method: 'GET',
  path: '/v1/stadiums/:stadium/sessions/:session/summary',
  summary: 'What a session came to, a row a player; units in the header of the CSV',
  policy: watchers,
  params: sessionParams,
  response: z.object({
    metrics: z.array(windowMetricShape),
    rows: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        seconds: z.number(),
        values: z.record(z.string(), z.number().nullable()),
      }),
    ),
  }),
  list: 'rows',
});

export const live = defineSocket({
  id: 'stadium.live',
  path: '/v1/stadiums/:stadium/sessions/:session/live',
  summary: 'A session as it goes on: a snapshot, then what changes, by sequence',
  policy: watchers,
  params: sessionParams,
  said: liveHello,
  told: liveMessage,
});
