import { fact, type DomainRecord, type RecordOf } from '@fieldhouse/domain';
import {
  cleanReading,
  quarantinedReading,
  reading,
  sensorMetrics,
  type QuarantineReason,
  type SensorMetricId,
} from '@fieldhouse/domain/tracking';
import { heartFault, loadOfStep, loadSince } from './body.js';
import type { CleaningRule } from './cleaning-rule.js';
import { motionOf } from './motion.js';
import { takePlace } from './place-trail.js';
import type { Wearer } from './wearer.js';

type Reading = RecordOf<typeof reading>;

/**
 * Takes a reading in, by changing the wearer: what can be believed of it goes out as a clean reading, each value that cannot as a quarantined
 * one. Late ones, and what comes again, are left out.
 *
 * @returns whether it was in time
 */
export function clean(wearer: Wearer, row: Reading, rule: CleaningRule, out: DomainRecord[]): boolean {
  if (row.atMicroseconds < wearer.at || (row.atMicroseconds === wearer.at && row.device === wearer.device))
    return false;
  if (row.atMicroseconds < wearer.from || row.atMicroseconds > wearer.to) {
    quarantine(out, row, 'time', row.atMicroseconds, 'clock-skew');
    return true;
  }
  // Two devices of a person at one instant: the second stands a microsecond later, so that both have a row.
  const at = row.atMicroseconds === wearer.at ? row.atMicroseconds + 1 : row.atMicroseconds;
  wearer.at = at;
  wearer.device = row.device;
  const cap = rule.capOf.get(row.sport) ?? rule.speedCap;
  const place = believedPlace(wearer, at, row, cap, rule, out);
  const motion = motionOf(wearer, at, believedSpeed(row, cap, rule, out), place, rule);
  const heartRate = believedHeartRate(wearer, at, row, rule, out);
  const { accelerationX: ax, accelerationY: ay, accelerationZ: az } = row;
  const worn = ax !== null && ay !== null && az !== null;
  const ownLoad = row.playerLoad === null ? null : loadSince(wearer, row.device, row.playerLoad);
  const playerLoad = row.playerLoad === null && worn ? loadOfStep(wearer, at, ax, ay, az) : ownLoad;
  if (!place && motion === null && heartRate === null && !worn && playerLoad === null) return true;
  out.push(
    fact(cleanReading, {
      session: row.session,
      person: row.person,
      atMicroseconds: at,
      localDate: row.localDate,
      club: row.club,
      position: row.position,
      x: place ? row.x : null,
      y: place ? row.y : null,
      speed: motion === null ? null : motion.speed,
      acceleration: motion === null ? null : motion.acceleration,
      bodyAcceleration: worn ? Math.sqrt(ax * ax + ay * ay + az * az) : null,
      heartRate,
      seconds: motion === null ? null : motion.seconds,
      metres: motion === null ? null : motion.metres,
      playerLoad,
    }),
  );
  return true;
}

/** Few satellites, or badly placed ones. */
const isPoor = ({ satellites, hdop }: Reading, rule: CleaningRule) =>
  (satellites !== null && satellites < rule.leastSatellites) || (hdop !== null && hdop > rule.mostHdop);

const farthest = sensorMetrics.x.most;

function believedPlace(
  wearer: Wearer,
  at: number,
  row: Reading,
  cap: number,
  rule: CleaningRule,
  out: DomainRecord[],
): boolean {
  const { x, y } = row;
  if (x === null || y === null) return false;
  const reason = isPoor(row, rule) ? 'poor-fix' : Math.max(Math.abs(x), Math.abs(y)) > farthest ? 'out-of-range' : null;
  if (reason === null && takePlace(wearer.places, at, x, y, cap, rule)) return true;
  quarantine(out, row, 'x', x, reason ?? 'jump');
  quarantine(out, row, 'y', y, reason ?? 'jump');
  return false;
}

function believedSpeed(row: Reading, cap: number, rule: CleaningRule, out: DomainRecord[]): number | null {
  const { speed } = row;
  if (speed === null) return null;
  const reason = isPoor(row, rule) ? 'poor-fix' : speed > cap ? 'too-fast' : speed < 0 ? 'out-of-range' : null;
  if (reason === null) return speed;
  quarantine(out, row, 'speed', speed, reason);
  return null;
}

function believedHeartRate(
  wearer: Wearer,
  at: number,
  row: Reading,
  rule: CleaningRule,
  out: DomainRecord[],
): number | null {
  const { heartRate } = row;
  if (heartRate === null) return null;
  const reason = heartFault(wearer, at, heartRate, rule);
  if (reason === null) return heartRate;
  quarantine(out, row, 'heartRate', heartRate, reason);
  return null;
}

function quarantine(
  out: DomainRecord[],
  { session, person, atMicroseconds, device, sequence }: Reading,
  metric: SensorMetricId | 'time',
  value: number,
  reason: QuarantineReason,
): void {
  out.push(fact(quarantinedReading, { session, person, atMicroseconds, device, sequence, metric, value, reason }));
}
