import type { playerRoutes, RouteOutput } from '@fieldhouse/contracts';
import { evaluate, sampleText, type Counts, type LineKind, type Metric } from '@fieldhouse/domain';
import {
  joined,
  metricColumn,
  metricsOf,
  numberOf,
  Reader,
  sql,
  type CatalogueSeason,
  type Sql,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { percentileOf, rankedSql } from './ranking.sql.js';
import { countsOfRow, seasonColumns, seasonRows } from './season-rows.sql.js';
import { TeamGamesQuery } from './team-games.query.js';

type HeadlineNumber = RouteOutput<typeof playerRoutes.player>['headline'][number];

interface PlaceRow {
  readonly metric: string;
  readonly poolSize: unknown;
  readonly betterRank: unknown;
  readonly ties: unknown;
}

/** A player's headline numbers of a season with their place among the others: two statements. */
@Injectable()
export class HeadlineQuery {
  constructor(
    private readonly reader: Reader,
    private readonly teamGames: TeamGamesQuery,
  ) {}

  async of(line: LineKind, season: CatalogueSeason, phase: string, person: string): Promise<HeadlineNumber[]> {
    const { sport } = season.league;
    const metrics = metricsOf(sport, line.headline);
    const [[counts], places] = await Promise.all([
      this.reader.rows<Readonly<Record<string, unknown>>>(sql`
        select ${seasonColumns(line, 'l')} from ${seasonRows(line, 'l')}
        where l.person = ${person} and l.season_id = ${season.id} and l.phase = ${phase} and l.club_or_total = 'total'`),
      this.places(line, metrics, season, phase, person),
    ]);
    const own = countsOfRow(line, counts ?? {});
    return metrics.map((metric) => {
      const place = places.get(metric.id);
      return {
        metric: metricColumn(metric, sport),
        value: evaluate(metric.formula, own),
        percentile: place?.percentile ?? null,
        pool: metric.qualifier ? `players with ${metric.qualifier.label} or more` : metric.pool,
        poolSize: place?.poolSize ?? 0,
        sample: sampleOf(metric, own),
      };
    });
  }

  private async places(
    line: LineKind,
    metrics: readonly Metric[],
    season: CatalogueSeason,
    phase: string,
    person: string,
  ): Promise<ReadonlyMap<string, { readonly poolSize: number; readonly percentile: number | null }>> {
    if (metrics.length === 0) return new Map();
    const teamGames = (await this.teamGames.of([season], phase)).get(season.id) ?? new Map<string, number>();
    const { dialect } = this.reader;
    const rows = await this.reader.rows<PlaceRow>(
      joined(
        metrics.map((metric) =>
          placeSql(
            metric.id,
            rankedSql({
              line,
              metric,
              seasonId: season.id,
              phase,
              clubOrTotal: 'total',
              qualified: true,
              teamGames,
              dialect,
            }),
            person,
          ),
        ),
        ' union all ',
      ),
    );
    return new Map(
      rows.map((row) => {
        const poolSize = numberOf(row.poolSize);
        const percentile =
          row.betterRank === null
            ? null
            : percentileOf({ betterRank: numberOf(row.betterRank), ties: numberOf(row.ties), poolSize });
        return [row.metric, { poolSize, percentile }];
      }),
    );
  }
}

const placeSql = (metric: string, ranked: Sql, person: string): Sql => sql`
  select ${metric} as "metric", count(*) as "poolSize",
    max(case when r.person = ${person} then r.better_rank end) as "betterRank",
    max(case when r.person = ${person} then r.ties end) as "ties"
  from (${ranked}) r`;

function sampleOf(metric: Metric, counts: Counts): HeadlineNumber['sample'] {
  const count = metric.sample ? counts[metric.sample.count] : null;
  if (!metric.sample || count === null || count === undefined) return null;
  return { count, label: sampleText(count, metric.sample), small: count < metric.sample.smallBelow };
}
