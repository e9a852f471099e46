import type { injuryRoutes, RouteInput } from '@fieldhouse/contracts';
import { foldName } from '@fieldhouse/domain';
import { areaWithin } from '@fieldhouse/domain/baseball';
import { joined, likeText, listOf, sql, type CatalogueSeason, type Sql } from '@fieldhouse/read-model';

type Query = RouteInput<typeof injuryRoutes.stints>['query'];
export type Choice = 'year' | 'area' | 'kind' | 'club' | 'role' | 'side' | 'listDays' | 'open' | 'q';

/** The conditions on a stint `s` with its reading `r` and person `p` that a filter makes. */
export class StintFilter {
  private readonly conditions: ReadonlyMap<Choice, Sql>;

  constructor(
    private readonly seasons: readonly CatalogueSeason[],
    query: Partial<Pick<Query, Choice>>,
  ) {
    this.conditions = new Map(conditionsOf(query));
  }

  /** All conditions, or all but the facet's own: a facet shows what its other choices would give. */
  where(without?: Choice): Sql {
    const seasons = this.seasons.map(({ id }) => id);
    const own = sql`s.season_id in ${listOf(seasons.length > 0 ? seasons : [null])}`;
    const others = [...this.conditions].flatMap(([choice, condition]) => (choice === without ? [] : [condition]));
    return joined([own, ...others], ' and ');
  }
}

function conditionsOf(query: Partial<Pick<Query, Choice>>): [Choice, Sql][] {
  const { year, area, kind, club, role, side, listDays, open, q } = query;
  const conditions: [Choice, Sql | undefined][] = [
    ['year', year === undefined ? undefined : startedIn(year)],
    ['area', area === undefined ? undefined : ofArea(area)],
    ['kind', kind === undefined ? undefined : sql`r.injury_kind = ${kind}`],
    ['club', club === undefined ? undefined : sql`s.club = ${club}`],
    ['role', role === undefined ? undefined : sql`s.role = ${role}`],
    ['side', side === undefined ? undefined : sql`r.side = ${side}`],
    ['listDays', listDays === undefined ? undefined : sql`s.list_days = ${listDays}`],
    ['open', open === undefined ? undefined : open === 'true' ? sql`s.end_date is null` : sql`s.end_date is not null`],
    ['q', q === undefined || foldName(q) === '' ? undefined : named(foldName(q))],
  ];
  return conditions.flatMap(([choice, condition]) => (condition === undefined ? [] : [[choice, condition]]));
}

export const startedIn = (year: number): Sql =>
  sql`s.start_date >= ${`${year}-01-01`} and s.start_date <= ${`${year}-12-31`}`;

/** Part of a name, however it is spelt; of nobody known, of the name as the sentence writes it. */
export function named(folded: string): Sql {
  const like = `%${likeText(folded)}%`;
  return sql`(p.search_name like ${like} escape '!' or (s.person is null and lower(s.player_name) like ${like} escape '!'))`;
}

/** Of the area or of one within it. */
function ofArea(area: string): Sql {
  const within = Object.entries(areaWithin).flatMap(([part, whole]) => (whole === area ? [part] : []));
  return sql`exists (select 1 from stint_area a where a.stint = s.stint and a.area in ${listOf([area, ...within])})`;
}
