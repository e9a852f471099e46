import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { hockey } from '@fieldhouse/domain/hockey';
import type { ClubName, MetricColumn } from '@fieldhouse/web-ui';

/** Ids that are made of a small number. */
export const idOf = (number: number): string => `00000000-0000-8000-8000-${String(number).padStart(12, '0')}`;

export const provenance: RouteOutput<typeof leagueRoutes.leagues>['provenance'] = {
  asOf: '2027-09-18T06:10:00Z',
  gamesTo: '2027-09-17',
  sources: [],
  fictional: true,
  stale: false,
  remarks: [],
};

export const northern = {
  sport: 'hockey',
  sportTitle: 'Hockey',
  key: 'northern',
  name: 'Northern League',
  fictional: true,
};

export function club(number: number, city: string, nickname: string, abbreviation: string): ClubName {
  const name = `${city} ${nickname}`;
  return { id: idOf(number), name, city, nickname, abbreviation, colour: null, conference: null, division: null };
}

export const timbermen = club(1, 'Oxbow', 'Timbermen', 'OXB');
export const icebreakers = club(2, 'Nordhaven', 'Icebreakers', 'NOR');

/** Columns of hockey's metrics as the API describes them. */
export const hockeyColumns = (...ids: readonly string[]): MetricColumn[] =>
  ids.flatMap((id) => {
    const metric = hockey.metrics.find((known) => known.id === id);
    if (metric === undefined) return [];
    const { name, abbreviation, meaning, unit, format, better, kind, pool, source } = metric;
    const about = { name, abbreviation, meaning, unit, format, better, kind, pool, source };
    return { id, sport: 'hockey', ...about, formula: abbreviation, qualifier: metric.qualifier?.label ?? null };
  });

/** What a reader sees: the words without their elements. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,;.])/g, '$1');

/** The cells of a table's body, row by row. */
export function rowsOf(html: string, table: string): readonly (readonly string[])[] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html.split(`<table id="${table}">`)[1] ?? '')?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => wordsOf(cell ?? '').trim()),
  );
}
