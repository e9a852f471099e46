import type { hockeyRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { Phase, SportDescriptor } from '@fieldhouse/domain';
import { goalieRank, rankPools, skaterRank } from '@fieldhouse/domain/hockey';
import { ApiError } from '@fieldhouse/http';
import {
  Catalogues,
  joined,
  metricColumn,
  metricsOf,
  numberOf,
  raw,
  Reader,
  sql,
  type CatalogueSeason,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

type Rank = RouteOutput<typeof hockeyRoutes.playerRanks>['ranks'][number];
interface StoredRank {
  readonly seasonId: string;
  readonly phase: string;
  readonly metric: string;
  readonly pool: string;
  readonly poolSize: unknown;
  readonly below: unknown;
  readonly equal: unknown;
  readonly value: unknown;
  readonly percentile: unknown;
}
interface SeasonRank {
  readonly season: CatalogueSeason;
  readonly rank: Rank;
}

/** Where a player stands in his pools, as the processors ranked him: two statements. */
@Injectable()
export class RanksQuery {
  constructor(
    private readonly reader: Reader,
    private readonly catalogues: Catalogues,
  ) {}

  /**
   * The newest season first, then by phase, metric and pool.
   * @throws ApiError 404 nobody of that id
   */
  async of(person: string): Promise<{ readonly ranks: Rank[]; readonly seasons: readonly CatalogueSeason[] }> {
    const [catalogue, [known], rows] = await Promise.all([
      this.catalogues.current(),
      this.reader.rows<{ id: string }>(sql`select n.id as "id" from person n where n.id = ${person}`),
      this.reader.rows<StoredRank>(
        joined(
          [skaterRank, goalieRank].map(
            ({ table }) => sql`
              select r.season_id as "seasonId", r.phase as "phase", r.metric as "metric", r.pool as "pool",
                r.pool_size as "poolSize", r.below as "below", r.equal as "equal", r.value as "value",
                r.percentile as "percentile"
              from ${raw(table)} r where r.person = ${person}`,
          ),
          ' union all ',
        ),
      ),
    ]);
    if (!known) throw new ApiError(404, 'hockey.unknown-player', 'No such player', 'Player not found.');
    const found = rows.flatMap((row) => {
      const season = catalogue.seasonById(row.seasonId);
      return season ? rankOf(season, row) : [];
    });
    return {
      ranks: found.toSorted(inOrder).map(({ rank }) => rank),
      seasons: [...new Set(found.map(({ season }) => season))],
    };
  }
}

function rankOf(season: CatalogueSeason, row: StoredRank): readonly SeasonRank[] {
  const { sport } = season.league;
  return metricsOf(sport, [row.metric]).map((metric) => ({
    season,
    rank: {
      season: season.name.label,
      phase: row.phase,
      metric: metricColumn(metric, sport),
      pool: row.pool,
      poolSize: numberOf(row.poolSize),
      below: numberOf(row.below),
      equal: numberOf(row.equal),
      value: numberOf(row.value),
      percentile: numberOf(row.percentile),
    },
  }));
}

const phases: readonly string[] = ['regular', 'playoffs', 'preseason'] satisfies Phase[];

function inOrder(a: SeasonRank, b: SeasonRank): number {
  const at = (sport: SportDescriptor, { rank }: SeasonRank) =>
    sport.metrics.findIndex(({ id }) => id === rank.metric.id);
  const poolAt = ({ rank }: SeasonRank) => rankPools.findIndex((pool) => pool === rank.pool);
  return (
    b.rank.season.localeCompare(a.rank.season) ||
    phases.indexOf(a.rank.phase) - phases.indexOf(b.rank.phase) ||
    at(a.season.league.sport, a) - at(b.season.league.sport, b) ||
    poolAt(a) - poolAt(b)
  );
}
