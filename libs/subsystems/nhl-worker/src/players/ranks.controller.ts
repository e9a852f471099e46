import { hockeyRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { RanksQuery } from './ranks.query.js';

/** Percentiles of hockey players. */
@Controller()
export class RanksController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly ranksQuery: RanksQuery,
  ) {}

  @RouteHandler(hockeyRoutes.playerRanks)
  ranks({ params }: RouteCall<typeof hockeyRoutes.playerRanks>): Promise<RouteOutput<typeof hockeyRoutes.playerRanks>> {
    return this.answers.of(`hockey ranks ${params.player}`, async () => {
      const { ranks, seasons } = await this.ranksQuery.of(params.player);
      return { ranks, provenance: await this.provenances.of(seasons) };
    });
  }
}
