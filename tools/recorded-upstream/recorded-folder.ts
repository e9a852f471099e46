/*
 * What lies in a folder of recorded answers, and at which of upstream's paths it is played. The same folder is read without
 * HTTP by the setting "folder" of the sources mlb-stats-api, statcast and player-register.
 *
 *   transactions/201906.json   statsapi.mlb.com         /api/v1/transactions?startDate&endDate: what lies in the range
 *   schedule/201906.json       statsapi.mlb.com         /api/v1/schedule?startDate&endDate: likewise, by day
 *   teams/2019.json            statsapi.mlb.com         /api/v1/teams?season; without one of that season, teams.json
 *   game/565000.json           statsapi.mlb.com         /api/v1.1/game/565000/feed/live
 *   statcast/….csv             baseballsavant.mlb.com   /statcast_search/csv?game_date_gt&game_date_lt: rows of those days
 *   register/people….csv       raw.githubusercontent.com   …/people-0.csv: all; people-1.csv to people-f.csv: nobody
 *
 * Files may lie deeper, and be packed as .gz.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvFields, csvLines } from '@fieldhouse/plugin-kit';
import type { RecordedAnswer } from './recorded-answer.js';

type Body = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** @returns what upstream would answer; null where nothing is recorded, which is a 404 */
export function recordedFolder(folder: string): (url: URL) => RecordedAnswer | null {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
  const known = new Map<string, string>();
  const text = (path: string): string => {
    let found = known.get(path);
    if (found === undefined) {
      const bytes = readFileSync(join(folder, path));
      found = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\u{feff}/u, '');
      known.set(path, found);
    }
    return found;
  };
  const matching = (pattern: RegExp) => paths.filter((path) => pattern.test(path.replace(/\.gz$/, '')));
  const listed = (pattern: RegExp, list: string) =>
    matching(pattern).flatMap((path) => (JSON.parse(text(path)) as Body)[list] ?? []);
  const inRange = (from: string, to: string) => (row: Readonly<Record<string, unknown>>) =>
    String(row['date']) >= from && String(row['date']) <= to;

  return ({ pathname, searchParams }) => {
    const query = (name: string) => searchParams.get(name) ?? searchParams.get('date') ?? '';
    const days = inRange(query('startDate'), query('endDate'));
    switch (pathname) {
      case '/api/v1/transactions':
        return json({ transactions: listed(/(^|\/)transactions(\/[^/]+)?\.json$/, 'transactions').filter(days) });
      case '/api/v1/schedule':
        return json({ dates: listed(/(^|\/)schedule(\/[^/]+)?\.json$/, 'dates').filter(days) });
      case '/api/v1/teams': {
        const [ofSeason] = matching(new RegExp(`(^|/)teams/${Number(query('season'))}\\.json$`));
        const path = ofSeason ?? matching(/(^|\/)teams\.json$/)[0];
        return path === undefined ? null : { mediaType: jsonType, body: text(path) };
      }
      case '/api/v1/sports/1':
        return json({ sports: [{ id: 1 }] });
      case '/statcast_search/csv':
        return csvOf(matching(/(^|\/)statcast\/[^/]+\.csv$/).map(text), query('game_date_gt'), query('game_date_lt'));
      case '/csv-docs':
        return { mediaType: 'text/html', body: 'recorded' };
    }
    const game = /^\/api\/v1\.1\/game\/(\d+)\/feed\/live$/.exec(pathname)?.[1];
    if (game !== undefined) {
      const [path] = matching(new RegExp(`(^|/)${game}(_[^/]*|/feed/live)?\\.json$`));
      return path === undefined ? null : { mediaType: jsonType, body: text(path) };
    }
    const part = /\/people-([0-9a-f])\.csv$/.exec(pathname)?.[1];
    if (part !== undefined) {
      const people = matching(/(^|\/)register\/people[^/]*\.csv$/).map(text)[0] ?? '';
      return { mediaType: 'text/plain', body: part === '0' ? people : (people.split('\n')[0] ?? '') };
    }
    return pathname.endsWith('/README.md') ? { mediaType: 'text/plain', body: 'recorded' } : null;
  };
}

const jsonType = 'application/json;charset=UTF-8';
const json = (body: object): RecordedAnswer => ({
  mediaType: jsonType,
  body: JSON.stringify({ copyright: 'as recorded', ...body }),
});

function csvOf(tables: readonly string[], from: string, to: string): RecordedAnswer {
  let head = '';
  const rows: string[] = [];
  for (const table of tables) {
    const [first, ...lines] = csvLines(table);
    head ||= first?.text ?? '';
    const place = csvFields(first?.text ?? '').indexOf('game_date');
    for (const line of lines) {
      const day = csvFields(line.text)[place] ?? '';
      if (day >= from && day <= to) rows.push(line.text);
    }
  }
  return { mediaType: 'text/csv', body: [head, ...rows, ''].join('\n') };
}
