import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';

export type SearchResult = RouteOutput<typeof leagueRoutes.search>['results'][number];

/** The page of what was found. */
export function resultHref(result: SearchResult): string {
  return result.kind === 'player' ? `/players/${result.id}` : `/teams/${result.id}`;
}

/** "Baseball · Los Angeles Angels, Anaheim Angels · 2011–2019": what tells two of one name apart. */
export function resultLine(result: SearchResult): string {
  const { firstSeason: first, lastSeason: last } = result;
  const years = first === null ? last : last === null || last === first ? first : `${first}–${last}`;
  const sport = result.sport.charAt(0).toUpperCase() + result.sport.slice(1);
  return [sport, result.clubs.join(', '), years].filter((part) => part !== null && part !== '').join(' · ');
}
