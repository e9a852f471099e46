import { AuditLog } from '@fieldhouse/access';
import { deadLetterRoutes } from '@fieldhouse/contracts';
import { callerOf, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Controller } from '@nestjs/common';
import { RejectActions } from './reject-actions.js';
import { RejectGroupsQuery, type RejectGroup } from './reject-groups.query.js';

/** The API of the page of what was rejected. */
@Controller()
export class DeadLettersController {
  constructor(
    private readonly groupsQuery: RejectGroupsQuery,
    private readonly actions: RejectActions,
    private readonly audit: AuditLog,
  ) {}

  @RouteHandler(deadLetterRoutes.rejectGroups)
  groups({ query }: RouteCall<typeof deadLetterRoutes.rejectGroups>) {
    return this.groupsQuery.view(query.plugin);
  }

  @RouteHandler(deadLetterRoutes.retryReject)
  async retry(call: RouteCall<typeof deadLetterRoutes.retryReject>) {
    const { reject: target } = call.params;
    const answer = await this.actions.retryOne(target);
    await this.audit.record({ accountId: callerOf(call).id, action: 'reject.retried', target, detail: answer });
    return answer;
  }

  @RouteHandler(deadLetterRoutes.retryRejectGroup)
  async retryGroup(call: RouteCall<typeof deadLetterRoutes.retryRejectGroup>) {
    const { group, ...answer } = await this.actions.retryGroup(call.params.group);
    const detail = { ...named(group), slices: answer.runs.length };
    await this.audit.record({ accountId: callerOf(call).id, action: 'rejects.retried', target: group.id, detail });
    return answer;
  }

  @RouteHandler(deadLetterRoutes.discardReject)
  async discard(call: RouteCall<typeof deadLetterRoutes.discardReject>) {
    const { reject: target } = call.params;
    const { reason } = call.body;
    const discarded = await this.actions.discardOne(target, reason);
    await this.audit.record({ accountId: callerOf(call).id, action: 'reject.discarded', target, detail: { reason } });
    return { discarded };
  }

  @RouteHandler(deadLetterRoutes.discardRejectGroup)
  async discardGroup(call: RouteCall<typeof deadLetterRoutes.discardRejectGroup>) {
    const { reason, upTo } = call.body;
    const { discarded, group } = await this.actions.discardGroup(call.params.group, reason, new Date(upTo));
    const detail = { ...named(group), discarded, reason };
    await this.audit.record({ accountId: callerOf(call).id, action: 'rejects.discarded', target: group.id, detail });
    return { discarded };
  }
}

const named = ({ plugin, feed, cause }: RejectGroup) => ({ plugin, feed, cause });
