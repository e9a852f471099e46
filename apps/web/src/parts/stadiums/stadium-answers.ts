import type { RouteOutput } from '@fieldhouse/contracts';
import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';

export type SessionAnswer = RouteOutput<typeof stadiumRoutes.session>;
export type StadiumSession = SessionAnswer['session'];
export type Participant = SessionAnswer['participants'][number];
export type StadiumMetric = SessionAnswer['metrics'][number];
export type LimitsAnswer = RouteOutput<typeof stadiumRoutes.limits>;
export type Limit = LimitsAnswer['limits'][number];
export type AlertsAnswer = RouteOutput<typeof stadiumRoutes.alerts>;
export type Alert = AlertsAnswer['alerts'][number];
export type LimitStanding = AlertsAnswer['states'][number];
export type LimitState = LimitStanding['state'];

/** A metric as live pages use it. */
export interface LiveMetric extends Pick<StadiumMetric, 'id' | 'name' | 'unit' | 'format' | 'medical'> {
  /** How windows become a longer one. */
  readonly over: 'sum' | 'max' | 'mean';
  /** Its past can be asked for by the second. */
  readonly bySecond: boolean;
}
