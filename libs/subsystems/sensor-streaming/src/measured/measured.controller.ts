import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { windowMetric } from '@fieldhouse/domain/tracking';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import type { Span } from '@fieldhouse/time-series';
import { isMedical, metricShapeOf, shownMetrics } from '../sessions/medical.js';
import { StadiumNode } from '../stadium-node.js';

/** Devices that were out of reach may fill a session for so long after its end; a minute is open until it is over. */
const afterEndMilliseconds = 86_400_000;

/** What was measured in a session. */
@Controller()
export class MeasuredController {
  constructor(private readonly node: StadiumNode) {}

  @RouteHandler(stadiumRoutes.playerSeries)
  async series(call: RouteCall<typeof stadiumRoutes.playerSeries>) {
    const { session, person } = call.params;
    const { metric, every, last } = call.query;
    const seesBody = isMedical(callerOf(call), this.node.key);
    if (windowMetric(metric) === undefined)
      throw new ApiError(400, 'stadium.unknown-metric', 'Unknown metric', `metric: there is no metric "${metric}".`);
    if (!shownMetrics(seesBody).some(({ id }) => id === metric))
      throw new ApiError(403, 'stadium.medical-only', 'Medical staff only', 'This is for the medical role.');
    const whole = await this.spanOf(call.params);
    const from =
      last === undefined ? whole.from : Math.max(whole.from, Math.min(whole.to, Date.now() * 1_000) - last * 1e6);
    return { points: await this.node.measured.windows({ session, person, metric, every }, { ...whole, from }) };
  }

  @RouteHandler(stadiumRoutes.trails)
  async trails({ params, query }: RouteCall<typeof stadiumRoutes.trails>) {
    await this.spanOf(params);
    const from = query.from * 1_000;
    return { trails: await this.node.measured.trails(params.session, { from, to: from + query.seconds * 1e6 }) };
  }

  @RouteHandler(stadiumRoutes.summary)
  async summary(call: RouteCall<typeof stadiumRoutes.summary>) {
    const { session } = call.params;
    const metrics = shownMetrics(isMedical(callerOf(call), this.node.key));
    const span = await this.spanOf(call.params);
    const [totals, participants] = await Promise.all([
      this.node.measured.totals(session, span, metrics),
      this.node.roster.participants(session),
    ]);
    const of = new Map(totals.map((total) => [total.person, total]));
    const nothing = Object.fromEntries(metrics.map(({ id }) => [id, null]));
    const rows = participants.map(({ person, name }) => {
      const { seconds = 0, values = nothing } = of.get(person) ?? {};
      return { person, name, seconds, values };
    });
    return { metrics: metrics.map(metricShapeOf), rows };
  }

  /** @throws ApiError there is no such session here */
  private async spanOf({ stadium, session }: { readonly stadium: string; readonly session: string }): Promise<Span> {
    this.node.assertIs(stadium);
    const { startsAt, endsAt } = await this.node.sessions.one(session);
    const to = (endsAt === null ? Date.now() : Date.parse(endsAt)) + afterEndMilliseconds;
    return { from: Date.parse(startsAt) * 1_000, to: to * 1_000 };
  }
}
