/*
 * A data set of the NHL's answers as it is packed:
 *
 *   api-2025-10/*.tar.gz                                rosters, schedules, landings, game logs, at their own paths; of
 *                                                       the logs also who played for a club, v1/club-stats/TOR/20242025/2
 *   api-fixtures/icetime-teams.json, -seasons, -pbp     stats/rest/en/team and /season, one play-by-play
 *   api-fixtures/peruukki-standings-YYYY-MM-DD.json     v1/standings/YYYY-MM-DD
 *   boxscores/*.csv(.gz)                                box scores, put together again
 *   samples/v1/                                         single documents, the empty roster among them
 *   api-2026-05-04/nightly/                             what landings and rosters became, night after night
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { boxScores } from './box-scores.js';
import { clubStats } from './club-stats.js';
import { folderDocuments, layered, madeDocuments, type Documents } from './documents.js';
import { nightlyDocuments, type Night } from './nightly.js';
import { tarDocuments } from './tar-documents.js';

/** @param night the state of landings and rosters after this night instead of that of October 2025 */
export function nhlDataSet(folder: string, night?: Night): Documents {
  const archives = archivesOf(folder);
  return layered(
    ...(night === undefined ? [] : [nightlyDocuments(join(folder, 'api-2026-05-04/nightly'), night)]),
    fixtures(folder),
    ...archives.map(tarDocuments),
    clubStats(archives.filter((file) => basename(file).startsWith('player-game-log'))),
    boxScores(join(folder, 'boxscores')),
    folderDocuments(join(folder, 'samples')),
  );
}

/** The packed answers. */
export function archivesOf(folder: string): readonly string[] {
  const packed = join(folder, 'api-2025-10');
  return readdirSync(packed).flatMap((name) => (name.endsWith('.tar.gz') ? [join(packed, name)] : []));
}

/** Single answers that others recorded: path at upstream, file. */
export function fixtureFiles(dataSet: string): readonly (readonly [string, string])[] {
  const folder = join(dataSet, 'api-fixtures');
  const standings = readdirSync(folder).flatMap((name) => {
    const day = /^peruukki-standings-(.+)\.json$/.exec(name)?.[1];
    return day === undefined ? [] : [[`v1/standings/${day}`, name] as const];
  });
  const named = [
    ...standings,
    ['stats/rest/en/team', 'icetime-teams.json'],
    ['stats/rest/en/season', 'icetime-seasons.json'],
    ['v1/gamecenter/2024030121/play-by-play', 'icetime-pbp.json'],
  ] as const;
  return named.map(([path, name]) => [path, join(folder, name)]);
}

const fixtures = (folder: string): Documents =>
  madeDocuments(new Map(fixtureFiles(folder).map(([path, file]) => [path, () => readFileSync(file, 'utf8')])));
