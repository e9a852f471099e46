import { standardGravity } from './motion-units.js';

/** J/(kg m) of running on the flat at constant speed. */
const flatCost = 3.6;
/** Share of air resistance: m/s2 per (m/s)2. */
const airResistance = 0.0037;
/** m/s above which everybody runs. */
const surelyRunning = 2.5;

/** Slopes of which the cost of walking is known, and its polynomial in the speed there, highest power first. */
const walking: readonly (readonly [slope: number, coefficients: readonly number[]])[] = [
  [-0.3, [0.28, -1.66, 3.81, -3.96, 4.01]],
  [-0.2, [0.03, -0.15, 0.98, -2.25, 3.14]],
  [-0.1, [0.69, -3.21, 5.94, -5.07, 2.79]],
  [0, [1.25, -6.57, 13.14, -11.15, 5.35]],
  [0.1, [0.68, -4.17, 10.17, -10.31, 8.66]],
  [0.2, [3.8, -14.91, 22.94, -14.53, 11.24]],
  [0.3, [44.95, -122.88, 126.94, -57.46, 21.39]],
  [0.4, [94.62, -213.94, 184.43, -68.49, 25.04]],
];

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0);

/** Slope that costs as much as this acceleration, with the drag of the air. */
export const equivalentSlope = (speed: number, acceleration: number): number =>
  (acceleration + airResistance * speed * speed) / standardGravity;

/** m/s at which an athlete begins to run at a slope. */
export const transitionSpeed = (slope: number): number =>
  polynomial([-107.05, 113.13, -1.13, -15.84, -1.7, 2.27], slope);

/** J/(kg m) of walking: between two known slopes in proportion, beyond the last ones as at them. */
export function walkingCost(speed: number, slope: number): number {
  const above = walking.findIndex(([known]) => known >= slope);
  const [upper, ofUpper] = walking.at(above)!;
  const [lower, ofLower] = walking.at(above <= 0 ? above : above - 1)!;
  const share = upper === lower ? 1 : (slope - lower) / (upper - lower);
  const cost = share * polynomial(ofUpper, speed) + (1 - share) * polynomial(ofLower, speed);
  return cost * Math.sqrt(slope * slope + 1);
}

/** J/(kg m) of running. */
export function runningCost(slope: number): number {
  const cost =
    slope < 0 ? -8.34 * slope + flatCost * Math.exp(13 * slope) : 39.5 * slope + flatCost * Math.exp(-4 * slope);
  return cost * Math.sqrt(slope * slope + 1);
}

/**
 * Metabolic power in W/kg by the form of 2018: with air resistance, walking apart from running, and a cost of running that stays sound on steep
 * slopes. Sources: di Prampero & Osgnach 2018, Int J Sports Med 39(8):581-587 (slope, walking, transition); Minetti & Parvei 2018, J Exp Biol
 * 221:jeb182303 (running).
 *
 * @param speed m/s
 * @param acceleration m/s2
 */
export function metabolicPower2018(speed: number, acceleration: number): number {
  const slope = equivalentSlope(speed, acceleration);
  const runs = speed > surelyRunning || speed >= transitionSpeed(slope);
  return speed * (runs ? runningCost(slope) : walkingCost(speed, slope));
}
