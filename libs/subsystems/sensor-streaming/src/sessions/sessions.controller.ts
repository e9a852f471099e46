import { AuditLog } from '@fieldhouse/access';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { callerOf, RouteHandler, type Account, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { StadiumNode } from '../stadium-node.js';
import { isMedical, metricShapeOf, shownMetrics } from './medical.js';

/** Sessions of this node's stadium: begun, ended, looked up. */
@Controller()
export class SessionsController {
  constructor(
    private readonly node: StadiumNode,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(stadiumRoutes.stadiums)
  async stadiums(call: RouteCall<typeof stadiumRoutes.stadiums>) {
    if (!mayLook(callerOf(call), this.node.key)) return { stadiums: [] };
    const { key, name, surface } = await this.node.sessions.place();
    const going = (await this.node.sessions.list(1))[0];
    return { stadiums: [{ key, name, surface, going: going?.endsAt === null ? going : null }] };
  }

  @RouteHandler(stadiumRoutes.sessions)
  async sessions({ params }: RouteCall<typeof stadiumRoutes.sessions>) {
    this.node.assertIs(params.stadium);
    return { sessions: [...(await this.node.sessions.list())] };
  }

  @RouteHandler(stadiumRoutes.openSession)
  async open(call: RouteCall<typeof stadiumRoutes.openSession>) {
    this.node.assertIs(call.params.stadium);
    const session = await this.node.sessions.open(call.body);
    await this.audit.record({ accountId: callerOf(call).id, action: 'session.opened', target: session.ref });
    await this.node.sessionsChanged();
    return { session };
  }

  @RouteHandler(stadiumRoutes.endSession)
  async end(call: RouteCall<typeof stadiumRoutes.endSession>) {
    this.node.assertIs(call.params.stadium);
    const session = await this.node.endSession(call.params.session);
    await this.audit.record({ accountId: callerOf(call).id, action: 'session.ended', target: session.ref });
    return { session };
  }

  @RouteHandler(stadiumRoutes.session)
  async session(call: RouteCall<typeof stadiumRoutes.session>) {
    this.node.assertIs(call.params.stadium);
    const [session, { key, name, surface }, participants] = await Promise.all([
      this.node.sessions.one(call.params.session),
      this.node.sessions.place(),
      this.node.roster.participants(call.params.session),
    ]);
    const metrics = shownMetrics(isMedical(callerOf(call), this.node.key)).map(metricShapeOf);
    return { session, stadium: { key, name, surface }, participants, metrics };
  }
}

const lookers = ['coach', 'medical', 'operator', 'admin'];
const mayLook = ({ grants }: Account, stadium: string): boolean =>
  grants.some((grant) => lookers.includes(grant.role) && (grant.stadium === null || grant.stadium === stadium));
