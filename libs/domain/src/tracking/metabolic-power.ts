import { standardGravity } from './motion-units.js';

/** How much more running on grass costs than on a treadmill. Source: Osgnach et al. 2010. */
export const grassFactor = 1.29;

/** W/kg above which power is high. Source: Osgnach et al. 2010. */
export const highPower = 20;

/**
 * Metabolic power in W/kg by the form of 2005 and 2010: accelerated running costs what running uphill at constant speed does. The slope is
 * acceleration ÷ g; the cost of Minetti et al. 2002 along it, times the equivalent mass, times `terrain`, times the speed. A slope steeper than
 * ±0.45 was never measured (Minetti & Parvei 2018); where the polynomial goes below nothing there, the cost is 0.
 * Sources: di Prampero et al. 2005, J Exp Biol 208:2809; Osgnach et al. 2010, MSSE 42(1):170-178.
 *
 * @param speed m/s
 * @param acceleration m/s2
 */
export function metabolicPower(speed: number, acceleration: number, terrain = grassFactor): number {
  const slope = acceleration / standardGravity;
  const cost = ((((155.4 * slope - 30.4) * slope - 43.3) * slope + 46.3) * slope + 19.5) * slope + 3.6;
  return cost <= 0 ? 0 : cost * Math.sqrt(slope * slope + 1) * terrain * speed;
}
