import { playerLoadStep, standardGravity, type QuarantineReason, type TriAxial } from '@fieldhouse/domain/tracking';
import type { CleaningRule } from './cleaning-rule.js';
import type { Wearer } from './wearer.js';

/** Beats a minute that two readings may differ by, however near. */
const allowance = 5;
/** Microseconds: a sample of an accelerometer at 100 Hz, with jitter. */
const stepOf100Hz = 12_000;

/** Why a heart rate is not believed; null: it is, and the wearer remembers it. */
export function heartFault(wearer: Wearer, at: number, heartRate: number, rule: CleaningRule): QuarantineReason | null {
  if (heartRate < rule.leastHeartRate || heartRate > rule.mostHeartRate) return 'out-of-range';
  const { heartRate: before, heartAt } = wearer;
  const allowed = allowance + rule.heartRateChange * ((at - heartAt) / 1e6);
  if (before !== null && Math.abs(heartRate - before) > allowed) return 'spike';
  wearer.heartRate = heartRate;
  wearer.heartAt = at;
  return null;
}

/** PlayerLoad since a device last told its sum; null where that began anew, or another one tells it now. */
export function loadSince(wearer: Wearer, device: string, sum: number): number | null {
  const { load, loadDevice } = wearer;
  wearer.load = sum;
  wearer.loadDevice = device;
  return load === null || loadDevice !== device || sum < load ? null : sum - load;
}

/** PlayerLoad of a step between two samples of the accelerometer, where they come at 100 Hz or faster; else null. */
export function loadOfStep(wearer: Wearer, at: number, x: number, y: number, z: number): number | null {
  const now: TriAxial = [x / standardGravity, y / standardGravity, z / standardGravity];
  const { axes, axesAt } = wearer;
  wearer.axes = [now[0], now[1], now[2]];
  wearer.axesAt = at;
  return axes === null || at - axesAt > stepOf100Hz ? null : playerLoadStep(axes, now);
}
