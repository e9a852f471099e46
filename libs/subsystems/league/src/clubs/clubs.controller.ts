import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { ClubQuery } from './club.query.js';

/** Clubs: page and lines. */
@Controller()
export class ClubsController {
  constructor(
    private readonly answers: Answers,
    private readonly provenances: Provenances,
    private readonly clubQuery: ClubQuery,
  ) {}

  @RouteHandler(leagueRoutes.club)
  club({ params, query }: RouteCall<typeof leagueRoutes.club>): Promise<RouteOutput<typeof leagueRoutes.club>> {
    return this.answers.of(`club ${JSON.stringify([params, query])}`, async () => {
      const { answer, season } = await this.clubQuery.of(params.club, query.season);
      return { ...answer, provenance: await this.provenances.of([season], { people: true }) };
    });
  }

  @RouteHandler(leagueRoutes.clubLines)
  lines({
    params,
    query,
  }: RouteCall<typeof leagueRoutes.clubLines>): Promise<RouteOutput<typeof leagueRoutes.clubLines>> {
    return this.answers.of(`club lines ${JSON.stringify([params, query])}`, async () => {
      const { answer, season } = await this.clubQuery.lines(params.club, params.line, query);
      return { ...answer, provenance: await this.provenances.of([season]) };
    });
  }
}
