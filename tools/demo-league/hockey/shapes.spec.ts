import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { haveHockeyData, hockeyData, reason } from '../../hockey-truth/truth-tables.fixture.js';
import { nhlDataSet } from '../../recorded-upstream/nhl/nhl-data-set.js';
import { documents, landings } from './hockey-league.fixture.js';

type Shape = ReadonlyMap<string, ReadonlySet<string>>;

/** Where in documents which kinds of values stand; languages of names are left out. */
function shapeOf(all: readonly unknown[]): Shape {
  const kinds = new Map<string, Set<string>>();
  const walk = (value: unknown, path: string) => {
    const kind = Array.isArray(value) ? 'list' : typeof value;
    kinds.set(path, (kinds.get(path) ?? new Set()).add(kind));
    if (Array.isArray(value)) for (const one of value) walk(one, `${path}[]`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value))
        if (!/^(fr|cs|sk|fi|sv|de)$/.test(key)) walk(one, `${path}.${key}`);
  };
  for (const one of all) walk(one, '');
  return kinds;
}

(haveHockeyData ? describe : describe.skip)(`documents of hockey's demo league${reason}`, () => {
  const real = nhlDataSet(hockeyData);
  const read = (path: string) => JSON.parse(real.read(path) ?? 'null') as unknown;
  const fixture = (name: string) =>
    JSON.parse(readFileSync(`${hockeyData}/api-fixtures/${name}.json`, 'utf8')) as unknown;
  it.each([
    ['stats/rest/en/team', /^stats/, () => [read('stats/rest/en/team')]],
    ['standings', /^v1\/standings/, () => [fixture('peruukki-standings-2025-10-07')]],
    ['roster', /^v1\/roster/, () => ['TOR', 'BUF', 'UTA', 'VAN'].map((club) => read(`v1/roster/${club}/20242025`))],
    [
      'schedule',
      /^v1\/club-schedule/,
      () => ['TOR', 'UTA'].map((club) => read(`v1/club-schedule-season/${club}/20242025`)),
    ],
    ['play-by-play', /play-by-play/, () => [fixture('icetime-pbp')]],
    ['box score', /boxscore/, () => [read('v1/gamecenter/2024020641/boxscore'), fixture('icetime-pbp')]],
    [
      'game log',
      /game-log/,
      () => ['8478402', '8476453', '8475717', '8470600'].map((id) => read(`v1/player/${id}/game-log/20242025/2`)),
    ],
  ])('have in %s nothing that the NHL does not have there, and values of the same kind', (_, made, theirs) => {
    const known = shapeOf(theirs());
    const unknown = [...shapeOf(documents(made))].filter(([path, kinds]) =>
      [...kinds].some((kind) => !known.get(path)?.has(kind)),
    );
    expect(unknown).toEqual([]);
  });

  it('have on a page what the NHL has there, of skaters, goalies and those who have not played', () => {
    const ids = ['8478402', '8476453', '8475717', '8470600', '8481551', '8478420', '8474037', '8480012', '8471214'];
    const known = shapeOf(ids.map((id) => read(`v1/player/${id}/landing`)));
    const unknown = [...shapeOf(landings)].filter(([path, kinds]) =>
      [...kinds].some((kind) => !known.get(path)?.has(kind)),
    );
    expect(unknown).toEqual([]);
  });
});
