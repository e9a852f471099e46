import { injuryRoutes } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { GroupQuery } from './group.query.js';
import { windowsShown } from '../shown.js';

@Controller()
export class GroupsController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly groupQuery: GroupQuery,
  ) {}

  @RouteHandler(injuryRoutes.group)
  group({ query }: RouteCall<typeof injuryRoutes.group>) {
    return this.answers.of(`injury group ${JSON.stringify(query)}`, async () => {
      const { answer, seasons } = await this.groupQuery.of(query);
      return { ...answer, provenance: await this.provenances.of(seasons, windowsShown) };
    });
  }
}
