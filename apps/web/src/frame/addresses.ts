import { withQuery } from '@fieldhouse/web-client';

/** A page's query as Next hands it over. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface PageProps<Params = Record<never, string>> {
  readonly params: Promise<Params>;
  readonly searchParams: Promise<Query>;
}

/** The value of a query's field; of a repeated one the first, of an empty one nothing. */
export function one(query: Query, name: string): string | undefined {
  const value = query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === '' ? undefined : first;
}

/** The same of a field with a few words to choose from, as it is written: the API refuses what is none of them. */
export const chosen = <Word extends string>(query: Query, name: string) => one(query, name) as Word | undefined;

/** The page's own address with some fields changed; undefined takes a field away. */
export function changed(path: string, query: Query, change: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.fromEntries(Object.keys(query).map((name) => [name, one(query, name)]));
  return withQuery(path, { ...kept, ...change });
}

interface InLeague {
  readonly sport: string;
  readonly key: string;
}

const segment = encodeURIComponent;

export const seasonHref = (league: InLeague, season: string) =>
  `/${segment(league.sport)}/${segment(league.key)}/${segment(season)}`;
export const scheduleHref = (
  league: InLeague,
  season: string,
  query: Readonly<Record<string, string | undefined>> = {},
) => withQuery(`${seasonHref(league, season)}/schedule`, query);
export const teamsHref = (league: InLeague, season: string) => withQuery('/teams', { league: league.key, season });
export const clubHref = (club: string, season?: string) => withQuery(`/teams/${segment(club)}`, { season });
export const playerHref = (player: string, query: { readonly season?: string; readonly line?: string } = {}) =>
  withQuery(`/players/${segment(player)}`, query);
export const gameHref = (game: string) => `/games/${segment(game)}`;
export const leadersHref = (league: InLeague, season: string, metric?: string) =>
  withQuery('/leaders', { league: league.key, season, metric });

export const injuriesHref = (query: Readonly<Record<string, string | undefined>> = {}) => withQuery('/injuries', query);
export const playerInjuriesHref = (player: string) => `/injuries/players/${segment(player)}`;
export const stintHref = (stint: string, query: Readonly<Record<string, string | undefined>> = {}) =>
  withQuery(`/injuries/stints/${segment(stint)}`, query);

/** A path of this site to go back to; anything else leads home. */
export function localPath(text: string | null | undefined): string {
  return typeof text === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(text) ? text : '/';
}
