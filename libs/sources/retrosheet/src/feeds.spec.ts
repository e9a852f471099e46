import { describe, expect, it } from '@jest/globals';
import { game, person, season, teamSeason } from '@fieldhouse/domain';
import { battingGameLine } from '@fieldhouse/domain/baseball';
import { PermanentError, SettingsError, SkipRecordError, type Translated } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { games } from './games.feed.js';
import type { RawGame } from './raw-game.schema.js';
import type { RawRoster } from './raw-roster.schema.js';
import { retrosheetSettings } from './retrosheet.settings.js';
import { retrosheet } from './retrosheet.source.js';
import { rosters } from './rosters.feed.js';
import { gameLines, SEASON_FILES } from './small-season.fixture.js';
import { storedZip } from './stored-zip.fixture.js';

function contextOf(files: Readonly<Record<string, string | Uint8Array>>, settings: object = {}) {
  return createTestContext({ settings: retrosheetSettings.parse({ folder: '/retrosheet', ...settings }), files }).ctx;
}

async function readGames(ctx: ReturnType<typeof contextOf>): Promise<RawGame[]> {
  const raws: RawGame[] = [];
  for (const slice of await games.slices(ctx, null)) for await (const raw of games.read(slice, ctx)) raws.push(raw);
  return raws;
}

async function readRosters(ctx: ReturnType<typeof contextOf>): Promise<RawRoster[]> {
  const raws: RawRoster[] = [];
  for (const slice of await rosters.slices(ctx, null)) for await (const raw of rosters.read(slice, ctx)) raws.push(raw);
  return raws;
}

const rows = (translated: Iterable<Translated>, kind: string) =>
  [...translated].flatMap((item) =>
    'of' in item && item.of.kind === kind ? [item.row as Record<string, unknown>] : [],
  );

describe('where files may lie', () => {
  const layouts = {
    'directly in the folder': SEASON_FILES,
    'in folders by year': Object.fromEntries(
      Object.entries(SEASON_FILES).map(([name, text]) => [`x/2021/${name}`, text]),
    ),
    'in a zip archive of the folder': { '2021eve.zip': storedZip(SEASON_FILES) },
  };

  it.each(Object.entries(layouts))('finds the season %s', async (_, files) => {
    const raws = await readGames(contextOf(files));
    expect(raws.map(games.key)).toEqual(['HOM202104010', 'HOM202104020']);
    expect(raws[1]).toMatchObject({ file: '2021HOM.EVA', season: 2021, hands: { v1: 'RR', v2: 'BR', hp: 'RL' } });
  });

  it('gives a slice an event file, and reads only the seasons asked for', async () => {
    const other = { ...SEASON_FILES, '1927HOM.EVN': gameLines('HOM192704010', '1927/04/01') };
    const ids = async (settings: object) => (await games.slices(contextOf(other, settings), null)).map(({ id }) => id);
    expect(await ids({})).toEqual(['1927HOM.EVN', '2021HOM.EVA']);
    expect(await ids({ seasons: [1927] })).toEqual(['1927HOM.EVN']);
  });

  it('refuses a file that lies there twice, and a download without seasons', async () => {
    const twice = contextOf({ 'a/2021HOM.EVA': '', 'b/2021HOM.EVA': '' });
    await expect(games.slices(twice, null)).rejects.toThrow(PermanentError);
    await expect(games.slices(contextOf({}, { folder: null }), null)).rejects.toThrow(SettingsError);
  });

  it('says which setting to mend where nothing lies', async () => {
    expect(await retrosheet.check(contextOf({}))).toMatchObject({ ok: false, why: 'settings' });
    expect(await retrosheet.check(contextOf(SEASON_FILES))).toMatchObject({ ok: true });
  });

  it('reads names in the encoding that old files have', async () => {
    const latin = Buffer.from(SEASON_FILES['2021HOM.EVA']!.replaceAll('Man v1', 'Jos\u00e9 v1'), 'latin1');
    const [raw] = await readGames(contextOf({ ...SEASON_FILES, '2021HOM.EVA': latin }));
    expect(raw!.lines.join('\n')).toContain('José v1');
  });
});

describe('what was read before', () => {
  it('comes again only where the event file or a roster has changed', async () => {
    const ctx = contextOf(SEASON_FILES);
    const [slice] = await games.slices(ctx, null);
    const cursor = games.advance(null, slice!);
    expect(await games.slices(ctx, cursor)).toEqual([]);
    const corrected = contextOf({ ...SEASON_FILES, 'HOM2021.ROS': 'hp,Pitcher,Pete,R,R,HOM,P' });
    expect((await games.slices(corrected, cursor)).map(({ id }) => id)).toEqual(['2021HOM.EVA']);
  });

  it('leaves a season alone whose files are the same', async () => {
    const ctx = contextOf(SEASON_FILES);
    const [slice] = await rosters.slices(ctx, null);
    expect(await rosters.slices(ctx, rosters.advance(null, slice!))).toEqual([]);
  });
});

describe('a game told twice', () => {
  it('is refused in the file of a club that is not its home club', async () => {
    const stray = { ...SEASON_FILES, '2021VIS.EVA': gameLines('HOM202104010', '2021/04/01') };
    const raw = (await readGames(contextOf(stray))).find(({ file }) => file === '2021VIS.EVA')!;
    expect(() => [...games.translate(raw)]).toThrow(SkipRecordError);
    expect(() => [...games.translate(raw)]).toThrow('belongs to the file of its home club HOM');
  });

  it('has the same key twice in one file, so that the engine counts a duplicate', async () => {
    const day = gameLines('HOM202104010', '2021/04/01');
    const raws = await readGames(contextOf({ ...SEASON_FILES, '2021HOM.EVA': `${day}\n${day}\n` }));
    expect(raws.map(games.key)).toEqual(['HOM202104010', 'HOM202104010']);
  });
});

describe('a season', () => {
  it('has its clubs, and its days from the games', async () => {
    const raws = await readRosters(contextOf(SEASON_FILES));
    expect(raws[0]).toMatchObject({
      what: 'season',
      firstDay: '2021-04-01',
      lastDay: '2021-04-02',
      clubs: 2,
      games: 2,
    });
    const club = raws.find(({ what }) => what === 'club')!;
    expect(rows(rosters.translate(club), teamSeason.kind)[0]).toMatchObject({
      club: 'retrosheet:HOM',
      city: 'Hometown',
      conference: 'American League',
    });
  });

  it('says how many games it has where that is far from all', () => {
    const raw = (games: number, clubs: number, season: number): RawRoster => ({
      league: { key: 'mlb', name: 'Major League Baseball', fictional: false },
      issuer: 'retrosheet',
      what: 'season',
      season,
      firstDay: null,
      lastDay: null,
      clubs,
      games,
      partialFiles: 0,
    });
    const remark = (...of: Parameters<typeof raw>) => rows(rosters.translate(raw(...of)), season.kind)[0]!['remark'];
    expect(remark(1038, 16, 1927)).toContain('Only 1,038 games are in the play-by-play files');
    expect(remark(2429, 30, 2019)).toBeNull();
    expect(remark(898, 30, 2020)).toBeNull();
  });

  it('names everybody of the rosters, once for each club', async () => {
    const raws = await readRosters(contextOf(SEASON_FILES));
    const players = raws.filter(({ what }) => what === 'player');
    expect(new Set(players.map(rosterKeyOf)).size).toBe(20);
    expect(rows(rosters.translate(players[0]!), person.kind)[0]).toMatchObject({ fullName: 'First Last1', bats: 'R' });
  });

  it('lets a fictional league have its own ids and no divisions of ours', async () => {
    const league = { key: 'pretend', name: 'Pretend League', fictional: true };
    const ctx = contextOf(SEASON_FILES, { league, issuer: 'pretend' });
    const club = (await readRosters(ctx)).find(({ what }) => what === 'club')!;
    expect(rows(rosters.translate(club), teamSeason.kind)[0]).toMatchObject({
      club: 'pretend:HOM',
      conference: null,
      division: null,
      colour: null,
    });
    const [raw] = await readGames(ctx);
    expect(rows(games.translate(raw!), game.kind)[0]).toMatchObject({
      ref: 'pretend:HOM202104010',
      home: 'pretend:HOM',
    });
  });

  it('takes division and colour from the file of a fictional league only', async () => {
    const written = (division: string, colour: string) => `HOM,A,Hometown,Hosts,${division},${colour}\r\n`;
    const translated = async (text: string, fictional: boolean) => {
      const league = { key: 'pretend', name: 'Pretend League', fictional };
      const ctx = contextOf({ ...SEASON_FILES, TEAM2021: text }, { league, issuer: 'pretend' });
      const club = (await readRosters(ctx)).find(({ what }) => what === 'club')!;
      return rows(rosters.translate(club), teamSeason.kind)[0];
    };
    const line = written('Sound Division', '#1B7F9E');
    expect(await translated(line, true)).toMatchObject({ division: 'Sound Division', colour: '#1b7f9e' });
    expect(await translated(line, false)).toMatchObject({ division: null, colour: null });
    expect(await translated(written('', 'blue'), true)).toMatchObject({ division: null, colour: null });
  });
});

const rosterKeyOf = (raw: RawRoster) => rosters.key(raw);

describe('a translated game', () => {
  it('names men and clubs that no file of the season lists', async () => {
    const raws = await readGames(contextOf({ '2021HOM.EVA': SEASON_FILES['2021HOM.EVA']! }));
    const items = [...games.translate(raws[0]!)];
    const people = items.filter((item) => 'of' in item && item.of.kind === person.kind);
    expect(people).toHaveLength(20);
    expect(people[0]).toMatchObject({
      mode: 'mention',
      row: { ref: 'retrosheet:v1', fullName: 'Man v1, Jr.', firstName: 'Man' },
    });
    expect(rows(items, 'club').map(({ ref }) => ref)).toEqual(['retrosheet:VIS', 'retrosheet:HOM']);
  });

  it('names nobody whom a roster lists', async () => {
    const [raw] = await readGames(contextOf(SEASON_FILES));
    expect(rows(games.translate(raw!), person.kind)).toEqual([]);
  });

  it('has score, decisions, lines and plays', async () => {
    const [raw] = await readGames(contextOf(SEASON_FILES));
    const items = [...games.translate(raw!)];
    expect(rows(items, game.kind)[0]).toMatchObject({
      homeScore: 1,
      awayScore: 0,
      localDate: '2021-04-01',
      phase: 'regular',
    });
    expect(rows(items, 'baseball-game')[0]).toMatchObject({
      awayLine: [0, 0],
      homeLine: [1, null],
      winningPitcher: 'retrosheet:hp',
      awayLeftOnBase: 1,
      innings: 2,
    });
    expect(rows(items, battingGameLine.kind)).toHaveLength(18 + 2);
    expect(rows(items, 'baseball-event')).toHaveLength(11);
    expect(rows(items, 'appearance')).toHaveLength(20);
  });

  it('says what it is about, for a list of missing games', async () => {
    const [raw] = await readGames(contextOf(SEASON_FILES));
    expect(games.about!(raw!)!.label).toBe('VIS at HOM, 2021-04-01');
  });

  it.each([
    ['2021ALD1.EVE', undefined, 'playoffs'],
    ['2021AS.EVE', undefined, 'all-star'],
    ['2021HOM.EVA', 'worldseries', 'playoffs'],
    ['2021HOM.EVA', 'playoff', 'regular'],
    ['2021HOM.EVA', 'preseason', 'preseason'],
  ])('knows the phase of %s with gametype %s: %s', async (file, type, phase) => {
    const [raw] = await readGames(contextOf(SEASON_FILES));
    const lines = type === undefined ? raw!.lines : raw!.lines.toSpliced(3, 0, `info,gametype,${type}`);
    expect(rows(games.translate({ ...raw!, file, lines }), game.kind)[0]!['phase']).toBe(phase);
  });
});
