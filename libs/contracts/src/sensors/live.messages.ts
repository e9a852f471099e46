import { z } from 'zod';

export const liveVersion = 1;

/** A number a person reads at a glance: two decimals. */
const figure = z.number();
/** Place in the snapshot's `players`. */
const player = z.int().min(0);
const place = z.tuple([player, figure, figure, figure.nullable()]);

const stamped = {
  version: z.literal(liveVersion),
  /** Grows by one with each message of a session, whoever reads it; what a viewer asks for after a lost connection. */
  sequence: z.int().min(0),
  /** The node's clock, milliseconds since 1970. */
  at: z.number(),
};

/** All that a viewer has to know; what follows changes it. */
export const liveSnapshot = z.strictObject({
  type: z.literal('snapshot'),
  ...stamped,
  session: z.string(),
  /** Ids of the metrics that `values` speak of, by their place here. Heart rates are among them for the medical role alone. */
  metrics: z.array(z.string()),
  players: z.array(
    z.strictObject({
      person: z.uuid(),
      name: z.string(),
      number: z.string().nullable(),
      position: z.string().nullable(),
      club: z.uuid().nullable(),
      /** Of the last ten seconds, oldest first: x, y in metres on the surface. The last one is where the player is. */
      trail: z.array(z.tuple([figure, figure])),
      /** m/s */
      speed: figure.nullable(),
      /** When a place of the player was told last, by the node's clock; milliseconds since 1970. */
      heardAt: z.number().nullable(),
      /** By the place in `metrics`. */
      values: z.array(figure.nullable()),
    }),
  ),
});

/** Where players are now: x, y in metres, speed in m/s. */
export const livePositions = z.strictObject({
  type: z.literal('positions'),
  ...stamped,
  positions: z.array(place),
});

/** Metrics as they stand now: player, place in `metrics`, value. */
export const liveValues = z.strictObject({
  type: z.literal('values'),
  ...stamped,
  values: z.array(z.tuple([player, z.int().min(0), figure.nullable()])),
});

/** Once a second: how old the data are when they leave the node, in milliseconds, over the second before; null where none came. */
export const liveAge = z.strictObject({
  type: z.literal('age'),
  ...stamped,
  median: figure.nullable(),
  p95: figure.nullable(),
  /** Samples a second. */
  rate: figure,
});

/** The session has ended. */
export const liveOver = z.strictObject({ type: z.literal('over'), ...stamped });

export const liveMessage = z.discriminatedUnion('type', [liveSnapshot, livePositions, liveValues, liveAge, liveOver]);
export type LiveMessage = z.infer<typeof liveMessage>;
export type LiveSnapshot = z.infer<typeof liveSnapshot>;

/** What a viewer says first, and after a lost connection: the last sequence it has; null: nothing yet. */
export const liveHello = z.strictObject({
  version: z.literal(liveVersion),
  type: z.literal('hello'),
  after: z.int().min(0).nullable(),
});
export type LiveHello = z.infer<typeof liveHello>;
