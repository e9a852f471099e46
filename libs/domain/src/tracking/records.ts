import { defineRecord } from '../record.js';

/** A place that runs a node of ours. The surface's middle and direction turn latitude and longitude into metres. */
export const stadium = defineRecord({
  kind: 'stadium',
  table: 'stadium',
  key: ['key'],
  columns: {
    /** Stands in addresses, topics and role grants. */
    key: { type: 'string', length: 40 },
    name: { type: 'string' },
    timeZone: { type: 'string', length: 60 },
    /** Id of a surface of `surfaces`. */
    surface: { type: 'string', length: 40 },
    venue: { type: 'id', refersTo: 'venue', nullable: true },
    originLatitude: { type: 'float', nullable: true },
    originLongitude: { type: 'float', nullable: true },
    /** Direction of the surface's length, clockwise from north. */
    bearingDegrees: { type: 'float', nullable: true },
  },
});

/** A match or training in a stadium. */
export const session = defineRecord({
  kind: 'tracking-session',
  table: 'tracking_session',
  key: ['ref'],
  indexes: [['stadium', 'startsAt'], ['localDate']],
  columns: {
    /** Unique over all stadiums: `north-park:2026-05-01-match`. */
    ref: { type: 'string', length: 100 },
    /** The stadium's key. */
    stadium: { type: 'string', length: 40 },
    title: { type: 'string' },
    /** match or training */
    occasion: { type: 'string', length: 20 },
    sport: { type: 'string', length: 40 },
    localDate: { type: 'date' },
    startsAt: { type: 'instant' },
    /** Null while it goes on. */
    endsAt: { type: 'instant', nullable: true },
    game: { type: 'id', refersTo: 'game', nullable: true },
    /** What a reader must know, e.g. that its positions and heart rates are of two recordings. */
    remark: { type: 'text', nullable: true },
  },
});

/** A person in a session, from coming on to going off; a second spell of a session is a row of its own. */
export const participation = defineRecord({
  kind: 'participation',
  table: 'participation',
  key: ['session', 'person', 'fromInstant'],
  indexes: [['person', 'session']],
  columns: {
    /** The session's `ref`. */
    session: { type: 'string', length: 100 },
    person: { type: 'id', refersTo: 'person' },
    club: { type: 'id', refersTo: 'club', nullable: true },
    fromInstant: { type: 'instant' },
    toInstant: { type: 'instant', nullable: true },
    number: { type: 'string', length: 4, nullable: true },
    position: { type: 'string', length: 10, nullable: true },
    /** The device worn; unique in the stadium. */
    device: { type: 'string', length: 60, nullable: true },
  },
});

/** What leaves the stream every two minutes: one metric of one person over one window of a session. */
export const metricWindow = defineRecord({
  kind: 'metric-window',
  table: 'metric_window',
  key: ['session', 'person', 'metric', 'lengthSeconds', 'startsAt'],
  indexes: [['localDate'], ['person', 'metric', 'localDate']],
  columns: {
    /** The session's `ref`. */
    session: { type: 'string', length: 100 },
    person: { type: 'id', refersTo: 'person' },
    /** Id of a window metric. */
    metric: { type: 'string', length: 60 },
    lengthSeconds: { type: 'int' },
    startsAt: { type: 'instant' },
    /** The session's. */
    localDate: { type: 'date' },
    /** In the metric's unit. */
    value: { type: 'float' },
    /** Readings that it rests on. */
    samples: { type: 'int' },
    /** Seconds of the window for which there were readings, over its length: 1 is whole. */
    coverage: { type: 'float' },
  },
});

/** The same of a club: the shape of its team on the field. */
export const clubWindow = defineRecord({
  kind: 'club-window',
  table: 'club_window',
  key: ['session', 'club', 'metric', 'lengthSeconds', 'startsAt'],
  indexes: [['localDate'], ['club', 'metric', 'localDate']],
  columns: {
    /** The session's `ref`. */
    session: { type: 'string', length: 100 },
    club: { type: 'id', refersTo: 'club' },
    /** Id of a window metric. */
    metric: { type: 'string', length: 60 },
    lengthSeconds: { type: 'int' },
    startsAt: { type: 'instant' },
    /** The session's. */
    localDate: { type: 'date' },
    /** In the metric's unit. */
    value: { type: 'float' },
    /** Seconds that it rests on. */
    samples: { type: 'int' },
    /** Those over the window's length: 1 is whole. */
    coverage: { type: 'float' },
  },
});

/** What a session came to for a person: a metric's windows put together. */
export const sessionTotal = defineRecord({
  kind: 'session-total',
  table: 'session_total',
  key: ['session', 'person', 'metric'],
  indexes: [['person', 'metric', 'localDate']],
  columns: {
    /** The session's `ref`. */
    session: { type: 'string', length: 100 },
    person: { type: 'id', refersTo: 'person' },
    /** Id of a window metric. */
    metric: { type: 'string', length: 60 },
    /** The session's. */
    localDate: { type: 'date' },
    /** In the metric's unit. */
    value: { type: 'float' },
    /** Readings that it rests on. */
    samples: { type: 'int' },
    /** Seconds for which there were readings. */
    seconds: { type: 'float' },
  },
});

/**
 * A person's training load of a day, and what it is beside the days before: of every day from the first to the last with a session. A day without
 * one has load 0. See `workloadRatioCritics` before a ratio is believed.
 */
export const dailyLoad = defineRecord({
  kind: 'daily-load',
  table: 'daily_load',
  key: ['person', 'metric', 'localDate'],
  indexes: [['metric', 'localDate']],
  columns: {
    person: { type: 'id', refersTo: 'person' },
    /** Id of the window metric that is the load; all others but the ratios and the monotony are in its unit. */
    metric: { type: 'string', length: 60 },
    localDate: { type: 'date' },
    load: { type: 'float' },
    sessions: { type: 'int' },
    /** Mean a day of the last 7 days. */
    acute: { type: 'float' },
    /** Mean a day of the last 28 days. */
    chronic: { type: 'float' },
    /** Acute over chronic, the week being part of the month. */
    coupledRatio: { type: 'float', nullable: true },
    /** The last 7 days over the 21 before them. */
    uncoupledRatio: { type: 'float', nullable: true },
    /** Of exponentially weighted means of 7 and 28 days. */
    weightedRatio: { type: 'float', nullable: true },
    /** Null where all seven days are alike. */
    monotony: { type: 'float', nullable: true },
    /** Load of the last 7 days × monotony. */
    strain: { type: 'float', nullable: true },
  },
});
