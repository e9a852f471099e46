import { AuditLog } from '@fieldhouse/access';
import type { RouteOutput } from '@fieldhouse/contracts';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { AccountEntity, MetricAlertEntity } from '@fieldhouse/database';
import { windowMetric } from '@fieldhouse/domain/tracking';
import { ApiError, callerOf, RouteHandler, type Account, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { isMedical } from '../sessions/medical.js';
import { StadiumNode } from '../stadium-node.js';

type Alert = RouteOutput<typeof stadiumRoutes.acknowledge>['alert'];

/** Limits, what passes them, and who has taken note of it. */
@Controller()
export class LimitsController {
  constructor(
    private readonly node: StadiumNode,
    private readonly database: DataSource,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(stadiumRoutes.limits)
  limits(call: RouteCall<typeof stadiumRoutes.limits>) {
    this.node.assertIs(call.params.stadium);
    return this.node.limits.answer(isMedical(callerOf(call), this.node.key));
  }

  @RouteHandler(stadiumRoutes.setLimit)
  async set(call: RouteCall<typeof stadiumRoutes.setLimit>) {
    this.node.assertIs(call.params.stadium);
    this.assertMay(callerOf(call), call.body.metric);
    const limit = await this.node.limits.set(call.body, callerOf(call));
    const { id, metric, person } = limit;
    await this.audit.record({
      accountId: callerOf(call).id,
      action: 'limit.set',
      target: id,
      detail: { metric, person },
    });
    await this.node.alerts.refresh();
    return { limit };
  }

  @RouteHandler(stadiumRoutes.liftLimit)
  async lift(call: RouteCall<typeof stadiumRoutes.liftLimit>) {
    this.node.assertIs(call.params.stadium);
    const target = call.params.limit;
    const limit = (await this.node.limits.inForce()).find(({ id }) => id === target);
    if (limit !== undefined) this.assertMay(callerOf(call), limit.metric);
    await this.node.limits.lift(target, callerOf(call).id);
    await this.audit.record({ accountId: callerOf(call).id, action: 'limit.lifted', target });
    await this.node.alerts.refresh();
  }

  @RouteHandler(stadiumRoutes.alerts)
  async alerts(call: RouteCall<typeof stadiumRoutes.alerts>) {
    this.node.assertIs(call.params.stadium);
    const { session } = call.params;
    await this.node.sessions.one(session);
    const maySee = ({ metric }: { readonly metric: string }) => this.may(callerOf(call), metric);
    const rows = await this.database.manager.find(MetricAlertEntity, {
      where: { session },
      order: { enteredAt: 'DESC', id: 'ASC' },
      take: 500,
    });
    const standings = this.node.alerts.standings(session, Date.now());
    return { alerts: await this.shapes(rows.filter(maySee)), states: standings.filter(maySee) };
  }

  @RouteHandler(stadiumRoutes.acknowledge)
  async acknowledge(call: RouteCall<typeof stadiumRoutes.acknowledge>) {
    this.node.assertIs(call.params.stadium);
    const { manager } = this.database;
    const id = call.params.alert;
    const caller = callerOf(call);
    const alert = await manager.findOneBy(MetricAlertEntity, { id, stadium: this.node.key });
    if (alert === null || !this.may(caller, alert.metric))
      throw new ApiError(404, 'stadium.unknown-alert', 'Unknown alert', 'There is no such alert here.');
    // Whoever was first stands.
    const first = { acknowledgedBy: caller.id, acknowledgedAt: new Date() };
    const done = await manager.update(MetricAlertEntity, { id, acknowledgedAt: IsNull() }, first);
    if (done.affected === 1)
      await this.audit.record({ accountId: caller.id, action: 'alert.acknowledged', target: id });
    const [shape] = await this.shapes([await manager.findOneByOrFail(MetricAlertEntity, { id })]);
    return { alert: shape! };
  }

  private async shapes(alerts: readonly MetricAlertEntity[]): Promise<Alert[]> {
    const by = [...new Set(alerts.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []))];
    const accounts = by.length === 0 ? [] : await this.database.manager.findBy(AccountEntity, { id: In(by) });
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return alerts.map(({ id, person, metric, limitId, enteredAt, leftAt, worst, acknowledgedBy, acknowledgedAt }) => ({
      id,
      person,
      metric,
      limit: limitId,
      enteredAt: enteredAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
      worst,
      acknowledgedBy: names.get(acknowledgedBy ?? '') ?? null,
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    }));
  }

  private may(account: Account, metric: string): boolean {
    return windowMetric(metric)?.medical !== true || isMedical(account, this.node.key);
  }

  private assertMay(account: Account, metric: string): void {
    if (this.may(account, metric)) return;
    throw new ApiError(
      403,
      'stadium.medical-only',
      'Medical staff only',
      'What is of the body is for the medical role.',
    );
  }
}
