import { columnName, qualifyingCount, type LineKind, type Metric, type Qualifier } from '@fieldhouse/domain';
import { groupedBy, joined, listOf, raw, sql, type Reader, type Sql } from '@fieldhouse/read-model';
import { metricSql } from './metric-sql.js';

export interface Pool {
  readonly line: LineKind;
  readonly metric: Metric;
  readonly seasonId: string;
  readonly phase: string;
  /** A club's id: its players by what they did for it; `total`: all players of the season. */
  readonly clubOrTotal: string;
  /** Only those with the metric's qualifier; without one, and otherwise, those with any weight. */
  readonly qualified: boolean;
  /** Club → games finished. */
  readonly teamGames: ReadonlyMap<string, number>;
  readonly dialect: Reader['dialect'];
}

/**
 * The pool with each one's place in it: `person`, `value`, `sample` (what the value rests on), `better_rank` (1 is best, ties share
 * one), `ties` (how many share it), `pool_size`. Without a better direction more stands first.
 */
export function rankedSql(pool: Pool): Sql {
  const { line, metric, dialect } = pool;
  const sample =
    metric.sample === undefined ? raw('cast(null as integer)') : raw(`l.${columnName(metric.sample.count)}`);
  return sql`
    select p.person as person, p.value as value, p.sample as sample,
      rank() over (order by p.value ${direction(metric)}) as better_rank,
      count(*) over (partition by p.value) as ties,
      count(*) over () as pool_size
    from (
      select l.person as person, ${metricSql(metric.formula, 'l', dialect)} as value, ${sample} as sample
      from ${raw(line.season.table)} l
      where l.season_id = ${pool.seasonId} and l.phase = ${pool.phase} and l.club_or_total = ${pool.clubOrTotal}
        and ${inPool(pool)}
    ) p
    where p.value is not null`;
}

/** The order in which the best stands first. */
export const direction = (metric: Metric): Sql => raw(metric.better === 'lower' ? 'asc' : 'desc');

/** Percentile by mid-rank, as `midRankPercentile` of the domain: 100 × (worse + half of the ties) ÷ pool. */
export const percentileOf = (place: { betterRank: number; ties: number; poolSize: number }): number =>
  (100 * (place.poolSize - place.betterRank + 1 - place.ties / 2)) / place.poolSize;

function inPool({ line, metric, qualified, ...pool }: Pool): Sql {
  const weight = raw(`l.${columnName(line.weight)}`);
  if (metric.kind === 'rate' && qualified && metric.qualifier) {
    const minimum = minimumSql(
      line,
      metric.qualifier,
      pool.teamGames,
      sql`
      s.person = l.person and s.season_id = ${pool.seasonId} and s.phase = ${pool.phase}`,
    );
    return sql`l.${raw(columnName(metric.qualifier.count))} >= ${minimum}`;
  }
  if (metric.kind === 'rate') return sql`${weight} > 0`;
  return sql`(${weight} > 0 or ${metricSql(metric.formula, 'l', pool.dialect)} > 0)`;
}

/**
 * The count that a person needs: the most games of his clubs times the qualifier. A subquery on `s`, his lines by club.
 */
export function minimumSql(
  line: LineKind,
  qualifier: Qualifier,
  teamGames: ReadonlyMap<string, number>,
  person: Sql,
): Sql {
  const byCount = groupedBy(teamGames, ([, games]) => qualifyingCount(qualifier, games));
  const cases = [...byCount].map(
    ([needed, clubs]) =>
      sql`when s.club_or_total in ${listOf(clubs.map(([club]) => club))} then ${raw(String(needed))}`,
  );
  const needed = cases.length === 0 ? raw('0') : sql`max(case ${joined(cases, ' ')} else 0 end)`;
  return sql`(select ${needed} from ${raw(line.season.table)} s where ${person} and s.club_or_total <> 'total')`;
}

/** The columns of a line's counts, each under its own name, as `evaluate` reads them. */
export const countColumns = (line: LineKind, alias: string): Sql =>
  raw(
    Object.keys(line.counts)
      .map((name) => `${alias}.${columnName(name)} as "${name}"`)
      .join(', '),
  );

/** The counts among a row's fields. */
export const countsOfRow = (line: LineKind, row: Readonly<Record<string, unknown>>): Record<string, number | null> =>
  Object.fromEntries(
    Object.keys(line.counts).map((name) => {
      const value = row[name];
      return [name, value === null || value === undefined ? null : Number(value)];
    }),
  );
