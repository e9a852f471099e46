import { describe, expect, it } from '@jest/globals';
import { PermanentError, TransientError } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { pitches } from './pitches.feed.js';
import type { RawGame } from './raw-game.schema.js';
import { savantText, type Pitch } from './small-table.fixture.js';
import { statcastSettings } from './statcast.settings.js';

const settings = (change: object = {}) => statcastSettings.parse({ folder: '/tables', ...change });

function inFolder(text: string, change: object = {}) {
  return createTestContext({ settings: settings(change), files: { 'a.csv': text } });
}
function fromSavant(answer: string, change: object = {}) {
  return createTestContext({
    settings: settings({ folder: null, seasons: [2019], ...change }),
    hosts: ['baseballsavant.mlb.com'],
    upstream: () => answer,
    now: new Date('2019-02-16T12:00:00Z'),
  });
}
async function gamesOf({ ctx }: ReturnType<typeof inFolder>): Promise<RawGame[]> {
  const games: RawGame[] = [];
  for (const slice of await pitches.slices(ctx, null))
    for await (const game of pitches.read(slice, ctx)) games.push(game);
  return games;
}
const shape = (games: readonly RawGame[]) => games.map(({ game, rows }) => [game, rows.map(({ number }) => number)]);

describe('a table of Statcast', () => {
  it('is handed on game by game; a row that is no pitch stands alone, so that nothing else is lost with it', async () => {
    const text = savantText({}, { game_pk: '565001' }, { pitch_number: 'x' }, { pitch_number: '2' });
    const games = await gamesOf(inFolder(text));
    expect(shape(games)).toEqual([
      [null, [4]],
      ['565000', [2, 5]],
      ['565001', [3]],
    ]);
    expect(new Set(games.map(pitches.key)).size).toBe(3);
  });

  it('[A45] leaves out spring training and all-star games unless they are asked for', async () => {
    const text = savantText(
      { game_type: 'S' },
      { game_pk: '2', game_type: 'A' },
      { game_pk: '3' },
      { game_pk: '4', game_type: 'W' },
    );
    const asked = async (change?: object) => (await gamesOf(inFolder(text, change))).map(({ game }) => game);
    expect(await asked()).toEqual(['3', '4']);
    expect(await asked({ gameTypes: ['S'] })).toEqual(['565000']);
  });

  it('takes columns by name: unknown ones are kept as they are, the first of two counts, and lacking ones are told', async () => {
    const [head = '', row = ''] = savantText({}).split('\n');
    const more = `new_one,${head},pitcher\n7,${row},999999\n`;
    const table = inFolder(more.replace(',inning_topbot,', ',half,'));
    const [game] = await gamesOf(table);
    const [row0] = [...pitches.translate(game!)].flatMap((out) =>
      'of' in out && out.of.kind === 'pitch' ? [out.row] : [],
    );
    expect(row0).toMatchObject({ pitcher: 'mlbam:519242', half: null });
    expect(game!.rows[0]!.text).toMatch(/^7,.*,999999$/);
    expect(table.lines).toEqual(['["a.csv lacks columns; what they tell is not known",{"columns":["inning_topbot"]}]']);
  });

  it('is refused where it lacks a column without which there is no pitch, and says which', async () => {
    const text = savantText({}).replace('pitch_number', 'nr').replace('game_pk', 'game');
    await expect(gamesOf(inFolder(text))).rejects.toThrow(
      new PermanentError('a.csv: not a table of Statcast, it has no column game_pk, pitch_number'),
    );
    await expect(gamesOf(inFolder('<!doctype html><h1>Sorry</h1>'))).rejects.toThrow('and no table at all');
  });

  it('is asked for by its real address, a day at a time, with the kinds of games', async () => {
    const context = fromSavant(savantText());
    expect(await gamesOf(context)).toEqual([]);
    const url = new URL(context.http.requests[0]!);
    expect(url.origin + url.pathname).toBe('https://baseballsavant.mlb.com/statcast_search/csv');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      all: 'true',
      hfGT: 'R|F|D|L|W|',
      hfSea: '2019|',
      game_date_gt: '2019-02-15',
      game_date_lt: '2019-02-15',
      player_type: 'pitcher',
      type: 'details',
    });
  });

  it('that is a page, an error or nothing is asked for again', async () => {
    for (const answer of ['<html>busy</html>', '', 'error\nQuery timeout\n', '{"error":"busy"}'])
      await expect(gamesOf(fromSavant(answer))).rejects.toThrow(TransientError);
  });

  it('with as many rows as Savant gives at most is refused: some may be missing', async () => {
    const rows: Pitch[] = [{}, { pitch_number: '2' }, { pitch_number: '3' }];
    expect(await gamesOf(fromSavant(savantText(...rows), { rowCap: 4 }))).toHaveLength(1);
    await expect(gamesOf(fromSavant(savantText(...rows), { rowCap: 3 }))).rejects.toThrow(
      /^2019-02-15: 3 rows, and Savant gives no more than "rowCap" \(3\)/,
    );
  });
});

describe('the days of Statcast', () => {
  const days = async (now: string, through: string | null, change: object = {}) => {
    const { ctx } = createTestContext({ settings: settings({ folder: null, ...change }), now: new Date(now) });
    const slices = await pitches.slices(ctx, through === null ? null : { hashes: {}, through });
    return slices.map(({ id }) => id);
  };

  it('go up to yesterday in New York, and begin anew where some were read, the last ones again', async () => {
    const all = await days('2026-04-02T03:00:00Z', null);
    expect([all[0], all.at(-1), all.length]).toEqual(['2026-02-15', '2026-03-31', 45]);
    expect(await days('2026-04-02T06:00:00Z', '2026-03-31')).toEqual([
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
    ]);
    expect(await days('2026-04-02T06:00:00Z', '2026-03-31', { readAgainDays: 0 })).toEqual(['2026-04-01']);
  });

  it('are those of the seasons that are named', async () => {
    const all = await days('2026-04-02T06:00:00Z', null, { seasons: [2019, 2018] });
    expect([all[0], all.at(-1), all.length]).toEqual(['2018-02-15', '2019-11-15', 548]);
  });

  it('move the cursor on, never back', () => {
    const through = ['2019-04-01', '2019-04-03', '2019-04-02'].reduce<ReturnType<typeof pitches.advance> | null>(
      (done, day) => pitches.advance(done, { id: day, day }),
      null,
    );
    expect(through).toEqual({ hashes: {}, through: '2019-04-03' });
  });
});
