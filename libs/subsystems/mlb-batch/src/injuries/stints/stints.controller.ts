import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { PlayerInjuriesQuery } from './player-injuries.query.js';
import { StintQuery } from './stint.query.js';

/** A stint, and a player's stints. */
@Controller()
export class StintsController {
  constructor(
    private readonly answers: Answers,
    private readonly stintQuery: StintQuery,
    private readonly playerQuery: PlayerInjuriesQuery,
  ) {}

  @RouteHandler(injuryRoutes.stint)
  stint({ params: { stint } }: RouteCall<typeof injuryRoutes.stint>): Promise<RouteOutput<typeof injuryRoutes.stint>> {
    return this.answers.of(`stint ${stint}`, () => this.stintQuery.of(stint));
  }

  @RouteHandler(injuryRoutes.playerInjuries)
  player({
    params: { player },
  }: RouteCall<typeof injuryRoutes.playerInjuries>): Promise<RouteOutput<typeof injuryRoutes.playerInjuries>> {
    return this.answers.of(`injuries of ${player}`, () => this.playerQuery.of(player));
  }
}
