import { injuryRoutes } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { InjuredPlayersQuery } from './injured-players.query.js';
import { StintsQuery } from './stints.query.js';
import { TimelineQuery } from './timeline.query.js';
import { stintsShown } from '../shown.js';

/** The ways into the injuries: list, season by club, players. */
@Controller()
export class ExplorerController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly stintsQuery: StintsQuery,
    private readonly timelineQuery: TimelineQuery,
    private readonly playersQuery: InjuredPlayersQuery,
  ) {}

  @RouteHandler(injuryRoutes.stints)
  stints({ query }: RouteCall<typeof injuryRoutes.stints>) {
    return this.answers.of(`injury stints ${JSON.stringify(query)}`, async () => {
      const { answer, leagues } = await this.stintsQuery.list(query);
      return { ...answer, provenance: await this.provenances.of(leagues.seasons, stintsShown) };
    });
  }

  @RouteHandler(injuryRoutes.timeline)
  timeline({ query }: RouteCall<typeof injuryRoutes.timeline>) {
    return this.answers.of(`injury timeline ${JSON.stringify(query)}`, async () => {
      const { answer, seasons } = await this.timelineQuery.of(query);
      return { ...answer, provenance: await this.provenances.of(seasons, stintsShown) };
    });
  }

  @RouteHandler(injuryRoutes.injuredPlayers)
  players({ query }: RouteCall<typeof injuryRoutes.injuredPlayers>) {
    return this.answers.of(`injured players ${JSON.stringify(query)}`, async () => {
      const { answer, seasons } = await this.playersQuery.list(query);
      return { ...answer, provenance: await this.provenances.of(seasons, stintsShown) };
    });
  }
}
