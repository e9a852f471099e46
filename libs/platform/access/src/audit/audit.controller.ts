import { accessRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  @RouteHandler(accessRoutes.audit)
  list({ query }: RouteCall<typeof accessRoutes.audit>): Promise<RouteOutput<typeof accessRoutes.audit>> {
    return this.audit.list(query.cursor, query.limit);
  }
}
