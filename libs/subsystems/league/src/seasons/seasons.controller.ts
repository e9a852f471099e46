import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Catalogues, Provenances, type CatalogueSeason } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { RosterQuery } from '../clubs/roster.query.js';
import { LeadersQuery } from '../ranking/leaders.query.js';
import { FirstLoadQuery } from './first-load.query.js';
import { ScheduleQuery } from './schedule.query.js';
import { StandingsQuery } from './standings.query.js';

/** Leagues and their seasons: standings, games, leaders. */
@Controller()
export class SeasonsController {
  constructor(
    private readonly answers: Answers,
    private readonly catalogues: Catalogues,
    private readonly provenances: Provenances,
    private readonly standingsQuery: StandingsQuery,
    private readonly scheduleQuery: ScheduleQuery,
    private readonly leadersQuery: LeadersQuery,
    private readonly rosters: RosterQuery,
    private readonly firstLoad: FirstLoadQuery,
  ) {}

  @RouteHandler(leagueRoutes.leagues)
  async leagues(): Promise<RouteOutput<typeof leagueRoutes.leagues>> {
    const known = await this.answers.of('leagues', async () => {
      const catalogue = await this.catalogues.current();
      return {
        leagues: catalogue.leagues.map((league) => ({
          ...league.name,
          seasons: league.seasons.map((season) => season.name),
          latest: league.latest?.name.label ?? null,
        })),
        loading: false,
        provenance: await this.provenances.of(catalogue.leagues.flatMap(({ seasons }) => seasons)),
      };
    });
    return (await this.firstLoad.isUnderWay()) ? { ...known, loading: true } : known;
  }

  @RouteHandler(leagueRoutes.season)
  season(call: RouteCall<typeof leagueRoutes.season>): Promise<RouteOutput<typeof leagueRoutes.season>> {
    return this.ofSeason('season', call, async (season) => {
      const [games, rostered] = await Promise.all([this.scheduleQuery.lastDay(season), this.rosters.clubs(season)]);
      return {
        league: season.league.name,
        season: season.name,
        clubs: [...season.clubs.values()],
        rostered: rostered.map(({ id }) => id),
        lastDay: games[0]?.localDate ?? null,
        lastGames: [...games],
      };
    });
  }

  @RouteHandler(leagueRoutes.standings)
  standings(call: RouteCall<typeof leagueRoutes.standings>): Promise<RouteOutput<typeof leagueRoutes.standings>> {
    return this.ofSeason('standings', call, async (season) => ({
      league: season.league.name,
      season: season.name,
      ...(await this.standingsQuery.of(season, call.query.phase)),
    }));
  }

  @RouteHandler(leagueRoutes.schedule)
  schedule(call: RouteCall<typeof leagueRoutes.schedule>): Promise<RouteOutput<typeof leagueRoutes.schedule>> {
    return this.ofSeason('schedule', call, async (season) => ({
      league: season.league.name,
      season: season.name,
      ...(await this.scheduleQuery.of(season, call.query)),
    }));
  }

  @RouteHandler(leagueRoutes.leaders)
  leaders(call: RouteCall<typeof leagueRoutes.leaders>): Promise<RouteOutput<typeof leagueRoutes.leaders>> {
    return this.ofSeason('leaders', call, (season) => this.leadersQuery.board(season, call.params.metric, call.query));
  }

  @RouteHandler(leagueRoutes.leaderCards)
  leaderCards(call: RouteCall<typeof leagueRoutes.leaderCards>): Promise<RouteOutput<typeof leagueRoutes.leaderCards>> {
    return this.ofSeason('leader-cards', call, async (season) => ({
      league: season.league.name,
      season: season.name,
      cards: await this.leadersQuery.cards(season, call.query.phase),
    }));
  }

  /** An answer about the season of the address, with where it is from, kept while the data stay. */
  private ofSeason<Answer extends object>(
    name: string,
    call: { readonly params: { readonly league: string; readonly season: string }; readonly query: object },
    make: (season: CatalogueSeason) => Promise<Answer>,
  ) {
    return this.answers.of(`${name} ${JSON.stringify([call.params, call.query])}`, async () => {
      const season = (await this.catalogues.current()).season(call.params.league, call.params.season);
      const [answer, provenance] = await Promise.all([make(season), this.provenances.of([season])]);
      return { ...answer, provenance };
    });
  }
}
