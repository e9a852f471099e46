import { hockeyRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { GameQuery } from './game.query.js';

/** Hockey games. */
@Controller()
export class GamesController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly gameQuery: GameQuery,
  ) {}

  @RouteHandler(hockeyRoutes.hockeyGame)
  game({ params }: RouteCall<typeof hockeyRoutes.hockeyGame>): Promise<RouteOutput<typeof hockeyRoutes.hockeyGame>> {
    return this.answers.of(`hockey game ${params.game}`, async () => {
      const { answer, season } = await this.gameQuery.of(params.game);
      return { ...answer, provenance: await this.provenances.of([season]) };
    });
  }
}
