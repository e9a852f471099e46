import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { RouteOutput } from '@fieldhouse/contracts';
import { windowMetrics, type WindowMetric } from '@fieldhouse/domain/tracking';
import type { Account } from '@fieldhouse/http';

/** Whether somebody may see what is of the body, in this stadium. */
export const isMedical = ({ grants }: Pick<Account, 'grants'>, stadium: string): boolean =>
  grants.some(({ role, stadium: where }) => role === 'medical' && (where === null || where === stadium));

/** The metrics of persons that may be shown. */
export const shownMetrics = (seesBody: boolean): readonly WindowMetric[] =>
  windowMetrics.filter(({ of, medical }) => of === 'person' && (seesBody || medical !== true));

/** A metric as the pages know it. */
export const metricShapeOf = ({
  id,
  name,
  abbreviation,
  meaning,
  unit,
  format,
  source,
  medical,
}: WindowMetric): RouteOutput<typeof stadiumRoutes.session>['metrics'][number] => ({
  id,
  name,
  abbreviation,
  meaning,
  unit,
  format,
  source,
  medical: medical === true,
});
