import type { NhlContext } from './answers.js';

/** A club in a season, and whether that is the one under way. */
export interface AskedSeason {
  readonly club: string;
  readonly season: number;
  readonly current: boolean;
}

type Asked = readonly [paths: readonly string[], options: { readonly reuse: boolean }];

/*
 * Upstream redirects `current` and `now` to the document of the season; a folder of recorded answers may have either.
 */

export const rosterOptions = (ctx: NhlContext, { club, season, current }: AskedSeason, reuse: boolean): Asked => [
  pathsOf(ctx, `v1/roster/${club}`, season, current ? 'current' : null),
  { reuse },
];

/** A schedule is asked for once in an import: the roster of a past season may need it for the club's name. */
export const scheduleOptions = (ctx: NhlContext, { club, season, current }: AskedSeason): Asked => [
  pathsOf(ctx, `v1/club-schedule-season/${club}`, season, current ? 'now' : null),
  { reuse: true },
];

function pathsOf({ settings }: NhlContext, folder: string, season: number, alias: string | null): readonly string[] {
  const dated = `${folder}/${season}`;
  if (alias === null) return [dated];
  return settings.folder === null ? [`${folder}/${alias}`] : [dated, `${folder}/${alias}`];
}
