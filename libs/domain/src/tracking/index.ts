export {
  addToEfforts,
  defaultAccelerationRule,
  noEfforts,
  type AccelerationRule,
  type EffortTally,
} from './accelerations.js';
export { distanceOf, type SpeedSample } from './distance.js';
export { geoFrame, type GeoFrame, type SurfacePlacement } from './geo-frame.js';
export {
  defaultRecoveryRule,
  heartRateRecovery,
  noRecovery,
  type RecoveryRule,
  type RecoveryWatch,
} from './heart-rate-recovery.js';
export { edwardsZones, heartRateZone } from './heart-rate-zones.js';
export { heldSeconds, heldSpeed, noTrail, type SpeedTrail } from './held-speed.js';
export { addToImpacts, impactAcceleration, noImpacts, type ImpactTally } from './impacts.js';
export { metabolicPower2018 } from './metabolic-power-2018.js';
export { grassFactor, highPower, metabolicPower } from './metabolic-power.js';
export { monotonies, strains } from './monotony.js';
export { kilometresAnHourPerMetreASecond, standardGravity } from './motion-units.js';
export { playerLoad, playerLoadStep, type TriAxial } from './player-load.js';
export { clubWindow, dailyLoad, metricWindow, participation, session, sessionTotal, stadium } from './records.js';
export { sensorMetrics, type SensorMetric, type SensorMetricId, type SensorValues } from './sensor-metrics.js';
export { fifaSpeedZones, highSpeed, speedZone } from './speed-zones.js';
export { addToSprints, defaultSprintRule, noSprints, type SprintRule, type SprintTally } from './sprints.js';
export {
  cleanReading,
  liveValue,
  quarantinedReading,
  quarantineReasons,
  reading,
  type QuarantineReason,
} from './stream-records.js';
export type { Mark, MarkRole, PaintedMark, Surface } from './surfaces/surface.js';
export { surfaceOf, surfaces } from './surfaces/surfaces.js';
export { centroid, convexHull, hullArea, stretchIndex, type Place } from './team-shape.js';
export {
  banisterImpulse,
  banisterWeights,
  edwardsImpulse,
  type BanisterWeights,
  type HeartRateRange,
} from './trimp.js';
export { combineWindows, type WindowMetric, type WindowValue } from './window-metric.js';
export { windowMetric, windowMetrics } from './window-metrics.js';
export { workloadRatioCritics, type Critic } from './workload-ratio-critics.js';
export {
  coupledRatios,
  trailingMean,
  uncoupledRatios,
  weekToMonth,
  weightedMeans,
  weightedRatios,
  type WorkloadSpans,
} from './workload-ratio.js';
