import { columnName, type LineKind, type Metric } from '@fieldhouse/domain';
import { joined, metricsOf, raw, Reader, sql, type CatalogueSeason, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { metricSql } from './metric-sql.js';
import { minimumSql } from './ranking.sql.js';
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
          this.bestOfSeason(line, metrics, season.id, phase, person, games.get(season.id) ?? new Map()),
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
    line: LineKind,
    metrics: readonly Metric[],
    season: string,
    phase: string,
    person: string,
    games: ReadonlyMap<string, number>,
  ): Sql {
    const qualifiers = [
      ...new Map(metrics.flatMap(({ qualifier }) => (qualifier ? [[qualifier.label, qualifier]] : []))),
    ];
    const minimums = qualifiers.map(
      ([, qualifier], at) =>
        sql`, ${minimumSql(
          line,
          qualifier,
          games,
          sql`s.person = l.person and s.season_id = l.season_id and s.phase = l.phase`,
        )} as needed${raw(String(at))}`,
    );
    const bests = metrics.flatMap((metric, at) => {
      const value = metricSql(metric.formula, 'q', this.reader.dialect);
      const qualifierAt = qualifiers.findIndex(([label]) => label === metric.qualifier?.label);
      const condition =
        metric.qualifier && qualifierAt !== -1
          ? raw(`q.${columnName(metric.qualifier.count)} >= q.needed${qualifierAt}`)
          : raw('1 = 1');
      const best = raw(metric.better === 'lower' ? 'min' : 'max');
      return [
        sql`${best}(case when ${condition} then ${value} end) as "best${raw(String(at))}"`,
        sql`max(case when ${condition} and q.person = ${person} then ${value} end) as "own${raw(String(at))}"`,
      ];
    });
    return sql`
      select q.season_id as "seasonId", ${joined(bests, ', ')}
      from (
        select l.* ${joined([sql``, ...minimums], '')}
        from ${raw(line.season.table)} l
        where l.season_id = ${season} and l.phase = ${phase} and l.club_or_total = 'total'
      ) q
      group by q.season_id`;
  }
}
