import { baseballRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers, Catalogues, Provenances } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { RunValuesQuery } from './run-values.query.js';

/** What runs were worth in a season. */
@Controller()
export class RunValuesController {
  constructor(
    private readonly answers: Answers,
    private readonly catalogues: Catalogues,
    private readonly provenances: Provenances,
    private readonly runValuesQuery: RunValuesQuery,
  ) {}

  @RouteHandler(baseballRoutes.runValues)
  runValues({
    params,
  }: RouteCall<typeof baseballRoutes.runValues>): Promise<RouteOutput<typeof baseballRoutes.runValues>> {
    return this.answers.of(`run values ${JSON.stringify(params)}`, async () => {
      const season = (await this.catalogues.current()).season(params.league, params.season);
      return { ...(await this.runValuesQuery.of(season)), provenance: await this.provenances.of([season]) };
    });
  }
}
