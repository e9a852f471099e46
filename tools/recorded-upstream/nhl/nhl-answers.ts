import type { RecordedAnswer } from '../recorded-answer.js';
import type { Documents } from './documents.js';

/*
 * The NHL's answers: api-web.nhle.com at /v1/…, api.nhle.com at /stats/rest/en/…. A document lies at its path; `now` and
 * `current` send to the newest dated one, as upstream does. Reports filtered by cayenneExp are not recorded.
 */

/** @returns what upstream would answer; null where nothing is recorded, which is a 404 */
export function nhlAnswers(documents: Documents): (url: URL) => RecordedAnswer | null {
  return ({ pathname }) => {
    const path = pathname.slice(1);
    const dated = newest(documents, path);
    if (dated !== undefined) return { location: `/${dated}` };
    const body = documents.read(path);
    return body === undefined ? null : { mediaType: 'application/json', body: JSON.stringify(JSON.parse(body)) };
  };
}

/** The dated document that stands behind `now` or `current`. */
function newest(documents: Documents, path: string): string | undefined {
  const parent = /^(v1\/(?:standings|club-schedule-season\/[^/]+|player\/\d+\/game-log))\/now$/.exec(path)?.[1];
  const folder = parent ?? /^(v1\/roster\/[^/]+)\/current$/.exec(path)?.[1];
  if (folder === undefined) return undefined;
  if (!folder.endsWith('/game-log')) {
    const last = lastOf(documents.below(folder));
    return last && `${folder}/${last}`;
  }
  const seasons = Array.from({ length: 60 }, (_, back) => 2060 - back).map((year) => `${folder}/${year}${year + 1}`);
  const season = seasons.find((one) => documents.below(one).length > 0);
  return season && `${season}/${lastOf(documents.below(season))}`;
}

const lastOf = (names: readonly string[]) =>
  names
    .filter((name) => /^[\d-]+$/.test(name))
    .sort()
    .at(-1);
