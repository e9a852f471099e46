import { addToEfforts, addToSprints, heldSpeed, speedZone } from '@fieldhouse/domain/tracking';
import type { Athlete } from './athlete.js';
import type { MetricsRule } from './metrics-rule.js';
import { motion, power, samplesAt, secondsAt, slotOf } from './slots.js';

const distance = slotOf('distance');
const meanSpeed = slotOf('speed');
const maxSpeed = slotOf('max-speed');
const highSpeedDistance = slotOf('high-speed-distance');
const sprints = slotOf('sprints');
const sprintDistance = slotOf('sprint-distance');
const accelerations = slotOf('accelerations');
const decelerations = slotOf('decelerations');
const meanPower = slotOf('metabolic-power');
const energy = slotOf('metabolic-energy');
const highPowerTime = slotOf('high-power-time');
const zoneTimes = slotOf('speed-zone-1-time') - 1;
const zoneDistances = slotOf('speed-zone-1-distance') - 1;

/** A speed was measured and there is a gap before it: whatever was going on is over. */
export function beginAgain(athlete: Athlete, at: number, speed: number, rule: MetricsRule): void {
  heldSpeed(athlete.trail, at, null);
  heldSpeed(athlete.trail, at, speed);
  addToSprints(athlete.sprints, at, null, 0, rule.sprint);
  addToSprints(athlete.sprints, at, speed, 0, rule.sprint);
  addToEfforts(athlete.accelerations, null, 0, rule.effort);
  addToEfforts(athlete.decelerations, null, 0, rule.effort);
}

/** A step: `seconds` and `metres` since the speed before. */
export function addStep(
  athlete: Athlete,
  at: number,
  speed: number,
  seconds: number,
  metres: number,
  rule: MetricsRule,
): void {
  const { minute, second } = athlete;
  minute[samplesAt + motion]! += 1;
  second[samplesAt + motion]! += 1;
  minute[secondsAt + motion]! += seconds;
  second[secondsAt + motion]! += seconds;
  minute[distance]! += metres;
  second[distance]! += metres;
  minute[meanSpeed]! += speed;
  second[meanSpeed]! += speed;
  const zone = speedZone(speed, rule.zones);
  minute[zoneTimes + zone]! += seconds;
  minute[zoneDistances + zone]! += metres;
  if (speed >= rule.highSpeed) minute[highSpeedDistance]! += metres;
  const held = heldSpeed(athlete.trail, at, speed);
  if (held !== null) {
    if (held > minute[maxSpeed]!) minute[maxSpeed] = held;
    if (held > second[maxSpeed]!) second[maxSpeed] = held;
  }
  const tally = athlete.sprints;
  const { count, metres: before } = tally;
  addToSprints(tally, at, speed, metres, rule.sprint);
  minute[sprints]! += tally.count - count;
  minute[sprintDistance]! += tally.metres - before;
}

/** What follows from speed and acceleration together. @returns W/kg */
export function addPower(
  athlete: Athlete,
  speed: number,
  acceleration: number,
  seconds: number,
  rule: MetricsRule,
): number {
  const { minute, second } = athlete;
  const watts = rule.power(speed, acceleration);
  minute[samplesAt + power]! += 1;
  second[samplesAt + power]! += 1;
  minute[secondsAt + power]! += seconds;
  second[secondsAt + power]! += seconds;
  minute[meanPower]! += watts;
  second[meanPower]! += watts;
  minute[energy]! += watts * seconds;
  if (watts > rule.highPower) minute[highPowerTime]! += seconds;
  const up = athlete.accelerations.count;
  addToEfforts(athlete.accelerations, acceleration, seconds, rule.effort);
  minute[accelerations]! += athlete.accelerations.count - up;
  const down = athlete.decelerations.count;
  addToEfforts(athlete.decelerations, -acceleration, seconds, rule.effort);
  minute[decelerations]! += athlete.decelerations.count - down;
  return watts;
}
