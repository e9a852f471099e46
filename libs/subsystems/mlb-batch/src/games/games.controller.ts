import { baseballRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { GameQuery } from './game.query.js';

/** Baseball games. */
@Controller()
export class GamesController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly gameQuery: GameQuery,
  ) {}

  @RouteHandler(baseballRoutes.baseballGame)
  game({
    params,
  }: RouteCall<typeof baseballRoutes.baseballGame>): Promise<RouteOutput<typeof baseballRoutes.baseballGame>> {
    return this.answers.of(`baseball game ${params.game}`, async () => {
      const { answer, season } = await this.gameQuery.of(params.game);
      return { ...answer, provenance: await this.provenances.of([season]) };
    });
  }
}
