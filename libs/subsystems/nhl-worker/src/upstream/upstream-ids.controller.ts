import { hockeyRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { UpstreamIdsQuery } from './upstream-ids.query.js';

/** Keeps the original's addresses: from the NHL's numbers to clubs and players. */
@Controller()
export class UpstreamIdsController {
  constructor(
    private readonly answers: Answers,
    private readonly upstreamIds: UpstreamIdsQuery,
  ) {}

  @RouteHandler(hockeyRoutes.byUpstreamId)
  find({
    params: { kind, upstreamId },
  }: RouteCall<typeof hockeyRoutes.byUpstreamId>): Promise<RouteOutput<typeof hockeyRoutes.byUpstreamId>> {
    return this.answers.of(`hockey upstream ${kind} ${upstreamId}`, async () => ({
      id: await this.upstreamIds.of(kind, upstreamId),
    }));
  }
}
