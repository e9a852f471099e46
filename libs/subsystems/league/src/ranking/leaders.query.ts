import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { LineKind, Metric } from '@fieldhouse/domain';
import { ApiError } from '@fieldhouse/http';
import {
  cursorOf,
  groupedBy,
  joined,
  keyOfCursor,
  metricColumn,
  metricOf,
  metricsOf,
  numberOf,
  numberOrNull,
  raw,
  Reader,
  sql,
  valuesOf,
  type CatalogueSeason,
  type ClubName,
  type Sql,
} from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { ClubsOfPersonsQuery } from './clubs-of-persons.query.js';
import { direction, percentileOf, rankedSql, type Pool } from './ranking.sql.js';
import { countsOfRow, seasonColumns, supplementRows } from './season-rows.sql.js';
import { qualifierText, TeamGamesQuery } from './team-games.query.js';

type Board = Omit<RouteOutput<typeof leagueRoutes.leaders>, 'provenance'>;
type Cards = RouteOutput<typeof leagueRoutes.leaderCards>['cards'];

export interface BoardQuery {
  readonly phase: string;
  readonly qualified?: boolean | undefined;
  readonly club?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface RankedRow {
  readonly metric: string;
  readonly person: string;
  readonly name: string;
  readonly searchName: string;
  readonly value: unknown;
  readonly sample: unknown;
  readonly betterRank: unknown;
  readonly ties: unknown;
  readonly poolSize: unknown;
}

/** How many stand on a leader card. */
const cardLength = 5;

/** Leader boards of any metric: three statements a board; for all cards of a sport two and one for each kind of line. */
@Injectable()
export class LeadersQuery {
  constructor(
    private readonly reader: Reader,
    private readonly teamGames: TeamGamesQuery,
    private readonly clubs: ClubsOfPersonsQuery,
  ) {}

  async board(season: CatalogueSeason, metricId: string, query: BoardQuery): Promise<Board> {
    const { sport } = season.league;
    const metric = metricOf(sport, metricId);
    const line = lineOfPersons(season, metric);
    if (query.club !== undefined && !season.clubs.has(query.club)) {
      throw new ApiError(
        404,
        'league.unknown-club',
        'No such club',
        `No club of ${season.name.label} has the id ${query.club}. The season's answer lists its clubs.`,
      );
    }
    const games = (await this.teamGames.of([season], query.phase)).get(season.id) ?? new Map<string, number>();
    const qualified = metric.qualifier ? (query.qualified ?? true) : false;
    const pool = this.pool(season, metric, {
      phase: query.phase,
      qualified,
      clubOrTotal: query.club ?? 'total',
      teamGames: games,
    });
    const rows = await this.page(pool, query);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const clubs = await this.clubs.of(
      line,
      season,
      query.phase,
      shown.map((row) => row.person),
    );
    const others = metricsOf(
      sport,
      line.columns.filter((id) => id !== metric.id),
    );
    return {
      league: season.league.name,
      season: season.name,
      metric: metricColumn(metric, sport),
      columns: others.map((column) => metricColumn(column, sport)),
      qualified: metric.qualifier ? qualified : null,
      qualifier: metric.qualifier ? qualifierText(metric.qualifier, games.values()) : null,
      poolSize: numberOf(rows[0]?.poolSize ?? 0),
      rows: shown.map((row) => ({
        ...leaderRow(row, metric, clubs),
        values: valuesOf(others, countsOfRow(line, row)),
      })),
      page: {
        nextCursor: last ? cursorOf([numberOf(last.value), last.searchName, last.person]) : null,
        total: rows[0] ? numberOf(rows[0].poolSize) : null,
      },
    };
  }

  /** The first five of every leader card; ties for the last place are cut by name. */
  async cards(season: CatalogueSeason, phase: string): Promise<Cards> {
    const { sport } = season.league;
    const games = (await this.teamGames.of([season], phase)).get(season.id) ?? new Map<string, number>();
    const pools = metricsOf(sport, sport.leaderCards).map((metric) =>
      this.pool(season, metric, { phase, qualified: true, clubOrTotal: 'total', teamGames: games }),
    );
    if (pools.length === 0) return [];
    const rows = await this.reader.rows<RankedRow>(
      joined(
        pools.map((pool) => sql`(${placesSql(pool, sql``, sql``, cardLength)})`),
        ' union all ',
      ),
    );
    const rowsOf = groupedBy(rows, (row) => row.metric);
    const clubs = new Map<string, readonly ClubName[]>();
    for (const [line, ofLine] of groupedBy(pools, (pool) => pool.line)) {
      const persons = ofLine.flatMap(({ metric }) => (rowsOf.get(metric.id) ?? []).map((row) => row.person));
      for (const [person, names] of await this.clubs.of(line, season, phase, persons)) clubs.set(person, names);
    }
    return pools.map(({ metric }) => ({
      metric: metricColumn(metric, sport),
      qualifier: metric.qualifier ? qualifierText(metric.qualifier, games.values()) : null,
      rows: (rowsOf.get(metric.id) ?? [])
        .sort((a, b) => numberOf(a.betterRank) - numberOf(b.betterRank) || (a.searchName < b.searchName ? -1 : 1))
        .map((row) => leaderRow(row, metric, clubs)),
    }));
  }

  /** A page of a board, one row more than asked for, with the counts of each. */
  private page(pool: Pool, query: BoardQuery): Promise<readonly (RankedRow & Readonly<Record<string, unknown>>)[]> {
    const from = query.cursor === undefined ? sql`` : afterSql(pool.metric, query.cursor);
    const counts = sql`, ${seasonColumns(pool.line, 'c')}`;
    return this.reader.rows(placesSql(pool, counts, from, query.limit + 1));
  }

  private pool(
    season: CatalogueSeason,
    metric: Metric,
    rest: Pick<Pool, 'phase' | 'qualified' | 'clubOrTotal' | 'teamGames'>,
  ): Pool {
    return { line: lineOfPersons(season, metric), metric, seasonId: season.id, dialect: this.reader.dialect, ...rest };
  }
}

/** The pool's places with names, from `from` on. `counts`: further columns, of the line's row `c`. */
function placesSql(pool: Pool, counts: Sql, from: Sql, limit: number): Sql {
  const table = raw(pool.line.season.table);
  return sql`
    select ${pool.metric.id} as "metric", r.person as "person", n.full_name as "name", n.search_name as "searchName",
      r.value as "value", r.sample as "sample", r.better_rank as "betterRank", r.ties as "ties", r.pool_size as "poolSize"
      ${counts}
    from (${rankedSql(pool)}) r
    join person n on n.id = r.person
    join ${table} c on c.person = r.person and c.season_id = ${pool.seasonId} and c.phase = ${pool.phase}
      and c.club_or_total = ${pool.clubOrTotal}
    ${supplementRows(pool.line, 'c')}
    ${from}
    order by r.value ${direction(pool.metric)}, n.search_name, r.person
    limit ${limit}`;
}

function afterSql(metric: Metric, cursor: string): Sql {
  const [value, name, person] = keyOfCursor(cursor, [0, '', '']);
  const beyond = raw(metric.better === 'lower' ? '>' : '<');
  return sql`
    where (r.value ${beyond} ${value} or (r.value = ${value}
      and (n.search_name > ${name} or (n.search_name = ${name} and r.person > ${person}))))`;
}

function leaderRow(row: RankedRow, metric: Metric, clubs: ReadonlyMap<string, readonly ClubName[]>) {
  const place = {
    betterRank: numberOf(row.betterRank),
    ties: numberOf(row.ties),
    poolSize: numberOf(row.poolSize),
  };
  const sample = numberOrNull(row.sample);
  return {
    rank: place.betterRank,
    person: { id: row.person, name: row.name },
    clubs: [...(clubs.get(row.person) ?? [])],
    value: numberOf(row.value),
    percentile: percentileOf(place),
    sample,
    small: sample !== null && metric.sample !== undefined && sample < metric.sample.smallBelow,
  };
}

/** @throws ApiError 400 where the metric is of clubs */
function lineOfPersons(season: CatalogueSeason, metric: Metric): LineKind {
  const line = season.league.sport.lines.find((candidate) => candidate.id === metric.line);
  if (line?.subject === 'person') return line;
  throw new ApiError(
    400,
    'league.metric-of-clubs',
    'Not a metric of players',
    `"${metric.id}" is a number of clubs: see the standings of the season.`,
  );
}
