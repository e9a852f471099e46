import { AuditLog } from '@fieldhouse/access';
import { injuryRoutes } from '@fieldhouse/contracts';
import { callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { InjuryMap } from './injury-map.js';
import { UnmatchedQuery } from './unmatched.query.js';

/** For operators: notes that need a person's eye, and the map of body parts. */
@Controller()
export class ReviewController {
  constructor(
    private readonly unmatchedQuery: UnmatchedQuery,
    private readonly injuryMap: InjuryMap,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(injuryRoutes.unmatched)
  unmatched({ query }: RouteCall<typeof injuryRoutes.unmatched>) {
    return this.unmatchedQuery.list(query);
  }

  @RouteHandler(injuryRoutes.injuryMap)
  map() {
    return this.injuryMap.current();
  }

  @RouteHandler(injuryRoutes.previewMap)
  preview({ body }: RouteCall<typeof injuryRoutes.previewMap>) {
    return this.injuryMap.preview(body.entries);
  }

  @RouteHandler(injuryRoutes.changeMap)
  async change(call: RouteCall<typeof injuryRoutes.changeMap>) {
    const accountId = callerOf(call).id;
    const changed = await this.injuryMap.change(call.body, accountId);
    const detail = { version: changed.version, reason: call.body.reason };
    await this.audit.record({ accountId, action: 'injury-map.changed', target: 'injury-areas', detail });
    return changed;
  }
}
