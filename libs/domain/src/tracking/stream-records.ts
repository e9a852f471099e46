import { defineRecord } from '../record.js';

/**
 * The kinds of the stream: they pass from processor to processor and to the live pages, and are never rows of the shared database. Instants are
 * microseconds since 1970 as numbers, because thousands of them a second are compared.
 */
const of = {
  /** The session's `ref`. */
  session: { type: 'string', length: 100 },
  person: { type: 'id' },
  atMicroseconds: { type: 'float' },
} as const;

/** What is known of session and participation when a message is taken in; so a reading can be understood by itself, now and in a replay. */
const within = {
  /** The session's. */
  localDate: { type: 'date' },
  /** Whose side the person is on. */
  club: { type: 'id', nullable: true },
  /** As in the participation: GK keeps the goal. */
  position: { type: 'string', length: 10, nullable: true },
} as const;

/** What a device measured at one instant, on the person who wears it; positions already in metres on the surface. */
export const reading = defineRecord({
  kind: 'reading',
  table: 'reading',
  key: ['session', 'device', 'sequence'],
  columns: {
    ...of,
    ...within,
    /** The session's: how fast its athletes can be. */
    sport: { type: 'string', length: 40 },
    device: { type: 'string', length: 60 },
    /** Counted by the device from 0 in its session; what makes a repeat a repeat. */
    sequence: { type: 'int' },
    x: { type: 'float', nullable: true },
    y: { type: 'float', nullable: true },
    speed: { type: 'float', nullable: true },
    distance: { type: 'float', nullable: true },
    heartRate: { type: 'float', nullable: true },
    accelerationX: { type: 'float', nullable: true },
    accelerationY: { type: 'float', nullable: true },
    accelerationZ: { type: 'float', nullable: true },
    playerLoad: { type: 'float', nullable: true },
    satellites: { type: 'float', nullable: true },
    hdop: { type: 'float', nullable: true },
  },
});

/** A reading that can be believed, with what follows from it and the one before; null where a gap lies between. */
export const cleanReading = defineRecord({
  kind: 'clean-reading',
  table: 'clean_reading',
  key: ['session', 'person', 'atMicroseconds'],
  columns: {
    ...of,
    ...within,
    x: { type: 'float', nullable: true },
    y: { type: 'float', nullable: true },
    /** m/s: the device's own where it sends one, else from cleaned positions. */
    speed: { type: 'float', nullable: true },
    /** m/s2 along the way: change of speed. */
    acceleration: { type: 'float', nullable: true },
    /** m/s2: length of the three axes of the accelerometer, at rest 9.8. */
    bodyAcceleration: { type: 'float', nullable: true },
    heartRate: { type: 'float', nullable: true },
    /** Seconds since the clean reading with a speed before; null after a gap and where there is no speed. */
    seconds: { type: 'float', nullable: true },
    /** Metres in those seconds. */
    metres: { type: 'float', nullable: true },
    /** AU since it was last told, also over a gap: the device went on summing. */
    playerLoad: { type: 'float', nullable: true },
  },
});

/** Why a value is not believed. */
export const quarantineReasons = {
  'too-fast': 'Faster than an athlete of the sport can be',
  'out-of-range': 'No body or place of play has such a value',
  jump: 'Too far from the place before to have been covered in the time between',
  spike: 'A heart does not change its rate so fast',
  'poor-fix': 'Too few satellites, or badly placed ones',
  'clock-skew': 'Dated outside of the day of its session',
} as const;

export type QuarantineReason = keyof typeof quarantineReasons;

/** A value that was not believed, and why; `metric` is `time` where it is the whole reading. */
export const quarantinedReading = defineRecord({
  kind: 'quarantined-reading',
  table: 'quarantined_reading',
  key: ['session', 'device', 'sequence', 'metric'],
  columns: {
    ...of,
    device: { type: 'string', length: 60 },
    sequence: { type: 'int' },
    metric: { type: 'string', length: 60 },
    value: { type: 'float', nullable: true },
    /** One of `quarantineReasons`. */
    reason: { type: 'string', length: 40 },
  },
});

/** A metric as it stands now: four times a second at most, by the readings' own time. */
export const liveValue = defineRecord({
  kind: 'live-value',
  table: 'live_value',
  key: ['session', 'person', 'metric', 'atMicroseconds'],
  columns: {
    ...of,
    metric: { type: 'string', length: 60 },
    value: { type: 'float', nullable: true },
  },
});
