import { AuditLog } from '@fieldhouse/access';
import { operationsRoutes } from '@fieldhouse/contracts';
import { ApiError, callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { retryRun, RunActionError, systemClock } from '@fieldhouse/pipeline';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdentitiesQuery } from './identities.query.js';
import { RejectsQuery } from './rejects.query.js';
import { RunsQuery } from './runs.query.js';

/** The runs page's API. */
@Controller()
export class OperationsController {
  constructor(
    private readonly database: DataSource,
    private readonly runsQuery: RunsQuery,
    private readonly rejectsQuery: RejectsQuery,
    private readonly identitiesQuery: IdentitiesQuery,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(operationsRoutes.runs)
  runs({ query }: RouteCall<typeof operationsRoutes.runs>) {
    return this.runsQuery.list(query);
  }

  @RouteHandler(operationsRoutes.runDetail)
  run({ params }: RouteCall<typeof operationsRoutes.runDetail>) {
    return this.runsQuery.detail(params.run);
  }

  @RouteHandler(operationsRoutes.rejects)
  rejects({ query }: RouteCall<typeof operationsRoutes.rejects>) {
    return this.rejectsQuery.list(query);
  }

  @RouteHandler(operationsRoutes.identities)
  identities({ query }: RouteCall<typeof operationsRoutes.identities>) {
    return this.identitiesQuery.list(query);
  }

  /** A worker finds the new run within seconds: what is to be done stands in the database. */
  @RouteHandler(operationsRoutes.retryRun)
  async retry(call: RouteCall<typeof operationsRoutes.retryRun>) {
    const { run: target } = call.params;
    try {
      const run = await retryRun({ database: this.database, clock: systemClock }, target);
      await this.audit.record({ accountId: callerOf(call).id, action: 'run.retried', target, detail: { run } });
      return { run };
    } catch (error) {
      if (!(error instanceof RunActionError)) throw error;
      const status = error.unknown ? 404 : 409;
      throw new ApiError(
        status,
        `operations.${error.unknown ? 'unknown-run' : 'run-not-over'}`,
        'Cannot retry',
        `${error.message}.`,
      );
    }
  }
}
