import { AuditLog } from '@fieldhouse/access';
import { failedJobRoutes } from '@fieldhouse/contracts';
import { callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { FailedJobs, type FailedJobGroup } from './failed-jobs.js';

/** The API of jobs that were given up. */
@Controller()
export class FailedJobsController {
  constructor(
    private readonly failed: FailedJobs,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(failedJobRoutes.failedJobs)
  groups() {
    return this.failed.view();
  }

  @RouteHandler(failedJobRoutes.retryJob)
  async retry(call: RouteCall<typeof failedJobRoutes.retryJob>) {
    const { job, id } = call.params;
    return this.retryAll(await this.failed.one(job, id), callerOf(call).id);
  }

  @RouteHandler(failedJobRoutes.retryJobGroup)
  async retryGroup(call: RouteCall<typeof failedJobRoutes.retryJobGroup>) {
    return this.retryAll(await this.failed.group(call.params.group), callerOf(call).id);
  }

  @RouteHandler(failedJobRoutes.discardJob)
  async discard(call: RouteCall<typeof failedJobRoutes.discardJob>) {
    const { job, id } = call.params;
    return this.discardAll(await this.failed.one(job, id), call.body.reason, callerOf(call).id);
  }

  @RouteHandler(failedJobRoutes.discardJobGroup)
  async discardGroup(call: RouteCall<typeof failedJobRoutes.discardJobGroup>) {
    const { reason, upTo } = call.body;
    const group = await this.failed.group(call.params.group);
    const seen = group.jobs.filter(({ failedAt }) => failedAt <= new Date(upTo));
    return this.discardAll({ ...group, jobs: seen }, reason, callerOf(call).id);
  }

  private async retryAll(group: FailedJobGroup, accountId: string) {
    const retried = await this.failed.retry(group);
    const detail = { cause: group.cause, retried };
    await this.audit.record({ accountId, action: 'jobs.retried', target: group.job.name, detail });
    return { retried };
  }

  /** The queue forgets a job; what it was about stays in the audit log, an entry each. */
  private async discardAll(group: FailedJobGroup, reason: string, accountId: string) {
    let discarded = 0;
    for (const job of group.jobs) {
      if ((await this.failed.discard({ ...group, jobs: [job] })) === 0) continue;
      discarded += 1;
      const detail = { job: job.id, reason, ...this.failed.textOf(job) };
      await this.audit.record({ accountId, action: 'job.discarded', target: group.job.name, detail });
    }
    return { discarded };
  }
}
