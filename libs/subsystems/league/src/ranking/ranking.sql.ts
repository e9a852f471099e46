import { columnName, qualifyingCount, type LineKind, type Metric, type Qualifier } from '@fieldhouse/domain';
import { groupedBy, joined, listOf, raw, sql, type Reader, type Sql } from '@fieldhouse/read-model';
import { metricExpression } from './metric-expression.js';
import { seasonCount, seasonRows } from './season-rows.sql.js';

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
  const qualifier = isQualifying(pool);
  const minimums = qualifier ? sql`join ${minimumsSql(pool, [qualifier])} m on m.person = l.person` : sql``;
  const sample =
    metric.sample === undefined ? raw('cast(null as integer)') : raw(seasonCount(line, 'l', metric.sample.count));
  return sql`
    select p.person as person, p.value as value, p.sample as sample,
      rank() over (order by p.value ${direction(metric)}) as better_rank,
      count(*) over (partition by p.value) as ties,
      count(*) over () as pool_size
    from (
      select l.person as person, ${metricExpression(metric.formula, line, 'l', dialect)} as value, ${sample} as sample
      from ${seasonRows(line, 'l')} ${minimums}
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

const isQualifying = ({ metric, qualified }: Pool): Qualifier | null =>
  metric.kind === 'rate' && qualified ? (metric.qualifier ?? null) : null;

function inPool(pool: Pool): Sql {
  const { line, metric, dialect } = pool;
  const weight = raw(`l.${columnName(line.weight)}`);
  const qualifier = isQualifying(pool);
  if (qualifier) return raw(`l.${columnName(qualifier.count)} >= m.needed0`);
  if (metric.kind === 'rate') return sql`${weight} > 0`;
  return sql`(${weight} > 0 or ${metricExpression(metric.formula, line, 'l', dialect)} > 0)`;
}

/**
 * What each person of a season needs to qualify: the most games of his clubs times the qualifier. A table of `person` and
 * `needed0`, `needed1` ... in the order of the qualifiers; grouped once, not looked up for each person.
 */
export function minimumsSql(
  { line, seasonId, phase, teamGames }: Pick<Pool, 'line' | 'seasonId' | 'phase' | 'teamGames'>,
  qualifiers: readonly Qualifier[],
): Sql {
  const needed = qualifiers.map((qualifier, at) => {
    const byCount = groupedBy(teamGames, ([, games]) => qualifyingCount(qualifier, games));
    const cases = [...byCount].map(
      ([count, clubs]) =>
        sql`when s.club_or_total in ${listOf(clubs.map(([club]) => club))} then ${raw(String(count))}`,
    );
    const most = cases.length === 0 ? raw('0') : sql`max(case ${joined(cases, ' ')} else 0 end)`;
    return sql`, ${most} as needed${raw(String(at))}`;
  });
  return sql`(
    select s.person as person ${joined([sql``, ...needed], '')}
    from ${raw(line.season.table)} s
    where s.season_id = ${seasonId} and s.phase = ${phase} and s.club_or_total <> 'total'
    group by s.person)`;
}
