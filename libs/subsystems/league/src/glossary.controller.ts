import { leagueRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { sampleText } from '@fieldhouse/domain';
import { ApiError, RouteHandler, type RouteCall } from '@fieldhouse/http';
import { metricColumn, Provenances, Sports } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';

/** The glossary is the registry that computes the numbers, printed. */
@Controller()
export class GlossaryController {
  constructor(
    private readonly sports: Sports,
    private readonly provenances: Provenances,
  ) {}

  @RouteHandler(leagueRoutes.glossary)
  async glossary({
    query,
  }: RouteCall<typeof leagueRoutes.glossary>): Promise<RouteOutput<typeof leagueRoutes.glossary>> {
    const wanted = this.sports.all.filter((sport) => query.sport === undefined || sport.id === query.sport);
    if (query.sport !== undefined && wanted.length === 0) {
      throw new ApiError(
        404,
        'league.unknown-sport',
        'No such sport',
        `There is no sport "${query.sport}"; there are: ${this.sports.all.map((sport) => sport.id).join(', ')}.`,
      );
    }
    return {
      metrics: wanted.flatMap((sport) =>
        sport.metrics.map((metric) => ({
          ...metricColumn(metric, sport),
          line: metric.line,
          lineTitle: sport.lines.find((line) => line.id === metric.line)?.title ?? metric.line,
          smallBelow: metric.sample ? sampleText(metric.sample.smallBelow, metric.sample) : null,
        })),
      ),
      provenance: await this.provenances.of([]),
    };
  }
}
