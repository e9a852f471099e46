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

/** What a device measured at one instant, on the person who wears it; positions already in metres on the surface. */
export const reading = defineRecord({
  kind: 'reading',
  table: 'reading',
  key: ['session', 'device', 'sequence'],
  columns: {
    ...of,
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
    x: { type: 'float', nullable: true },
    y: { type: 'float', nullable: true },
    /** m/s: the device's own where it sends one, else from cleaned positions. */
    speed: { type: 'float', nullable: true },
    /** m/s2 */
    acceleration: { type: 'float', nullable: true },
    heartRate: { type: 'float', nullable: true },
    /** Seconds since the clean reading before; null after a gap. */
    seconds: { type: 'float', nullable: true },
    /** Metres since the clean reading before; null after a gap. */
    metres: { type: 'float', nullable: true },
    /** AU since the clean reading before. */
    playerLoad: { type: 'float', nullable: true },
  },
});

/** Why a reading, or a value of it, was not believed. */
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
    /** too-fast, out-of-range, clock-skew, poor-fix, jump */
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
