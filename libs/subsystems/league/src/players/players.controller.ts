import { leagueRoutes, playerRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { PlayerViews } from '../views/player-views.js';
import { CareerQuery } from './career.query.js';
import { GameLogQuery } from './game-log.query.js';
import { PlayerQuery } from './player.query.js';
import { SearchQuery } from './search.query.js';

/** Players: page, seasons, games; and the search for them. */
@Controller()
export class PlayersController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly playerQuery: PlayerQuery,
    private readonly careerQuery: CareerQuery,
    private readonly gameLogQuery: GameLogQuery,
    private readonly searchQuery: SearchQuery,
    private readonly views: PlayerViews,
  ) {}

  @RouteHandler(playerRoutes.player)
  async player(call: RouteCall<typeof playerRoutes.player>): Promise<RouteOutput<typeof playerRoutes.player>> {
    const page = await this.kept('player', call, async () => {
      const { answer, season } = await this.playerQuery.of(call.params.player, call.query);
      return { ...answer, provenance: await this.provenances.of([season], { people: true }) };
    });
    this.views.count(page.player.id);
    return page;
  }

  @RouteHandler(playerRoutes.career)
  career(call: RouteCall<typeof playerRoutes.career>): Promise<RouteOutput<typeof playerRoutes.career>> {
    return this.kept('career', call, async () => {
      const { player, line } = call.params;
      const { answer, seasons } = await this.careerQuery.of(player, line, call.query.phase);
      return { ...answer, provenance: await this.provenances.of(seasons) };
    });
  }

  @RouteHandler(playerRoutes.gameLog)
  gameLog(call: RouteCall<typeof playerRoutes.gameLog>): Promise<RouteOutput<typeof playerRoutes.gameLog>> {
    return this.kept('game-log', call, async () => {
      const { answer, season } = await this.gameLogQuery.of(call.params.player, call.params.line, call.query);
      return { ...answer, provenance: await this.provenances.of([season]) };
    });
  }

  @RouteHandler(leagueRoutes.search)
  search(call: RouteCall<typeof leagueRoutes.search>): Promise<RouteOutput<typeof leagueRoutes.search>> {
    return this.kept('search', call, async () => {
      const { results, seasons } = await this.searchQuery.of(call.query.q, call.query.limit);
      return { results, provenance: await this.provenances.of(seasons, { people: true }) };
    });
  }

  private kept<Answer>(
    name: string,
    call: { readonly params: object; readonly query: object },
    make: () => Promise<Answer>,
  ): Promise<Answer> {
    return this.answers.of(`${name} ${JSON.stringify([call.params, call.query])}`, make);
  }
}
