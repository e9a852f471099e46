import { columnName, type LineKind, type Metric } from '@fieldhouse/domain';
import { joined, metricsOf, raw, Reader, sql, type CatalogueSeason, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { metricExpression } from './metric-expression.js';
import { minimumsSql, type Pool } from './ranking.sql.js';
import { seasonRows } from './season-rows.sql.js';
import { TeamGamesQuery } from './team-games.query.js';

type BestRow = Readonly<Record<string, unknown>> & { readonly seasonId: string };

/** In what a player led his league, all his seasons in one statement. */
@Injectable()
export class LedQuery {
  constructor(
    private readonly reader: Reader,
    private readonly teamGames: TeamGamesQuery,
  ) {}

  /**
   * Season id → metric ids, in the order of the line's columns. Most of a count, the best of a rate among the qualified; counts of
   * which fewer are better have no leader, and nobody leads with none.
   */
  async of(
    line: LineKind,
    seasons: readonly CatalogueSeason[],
    phase: string,
    person: string,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const sport = seasons[0]?.league.sport;
    if (!sport) return new Map();
    const metrics = metricsOf(sport, line.columns).filter(({ kind, better }) =>
      kind === 'rate' ? better !== null : better !== 'lower',
    );
    const games = await this.teamGames.of(seasons, phase);
    const rows = await this.reader.rows<BestRow>(
      joined(
        seasons.map((season) =>
          this.bestOfSeason(
            { line, seasonId: season.id, phase, teamGames: games.get(season.id) ?? new Map() },
            metrics,
            person,
          ),
        ),
        ' union all ',
      ),
    );
    return new Map(
      rows.map((row) => [
        row.seasonId,
        metrics
          .filter((_, at) => {
            const [best, own] = [row[`best${at}`], row[`own${at}`]];
            return own !== null && Number(own) === Number(best) && Number(best) !== 0;
          })
          .map((metric) => metric.id),
      ]),
    );
  }

  private bestOfSeason(
    pool: Pick<Pool, 'line' | 'seasonId' | 'phase' | 'teamGames'>,
    metrics: readonly Metric[],
    person: string,
  ): Sql {
    const { line, seasonId, phase } = pool;
    const qualifiers = [
      ...new Map(metrics.flatMap(({ qualifier }) => (qualifier ? [[qualifier.label, qualifier]] : []))).values(),
    ];
    const bests = metrics.flatMap((metric, at) => {
      const value = metricExpression(metric.formula, line, 'l', this.reader.dialect);
      const qualifierAt = qualifiers.findIndex(({ label }) => label === metric.qualifier?.label);
      const inPool =
        metric.qualifier && qualifierAt !== -1
          ? raw(`l.${columnName(metric.qualifier.count)} >= m.needed${qualifierAt}`)
          : raw('1 = 1');
      const best = raw(metric.better === 'lower' ? 'min' : 'max');
      return [
        sql`${best}(case when ${inPool} then ${value} end) as "best${raw(String(at))}"`,
        sql`max(case when ${inPool} and l.person = ${person} then ${value} end) as "own${raw(String(at))}"`,
      ];
    });
    return sql`
      select l.season_id as "seasonId", ${joined(bests, ', ')}
      from ${seasonRows(line, 'l')} join ${minimumsSql(pool, qualifiers)} m on m.person = l.person
      where l.season_id = ${seasonId} and l.phase = ${phase} and l.club_or_total = 'total'
      group by l.season_id`;
  }
}
