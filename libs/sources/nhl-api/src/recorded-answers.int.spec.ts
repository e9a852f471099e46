import type { GameType } from './game-types.js';
import { goaltendingCounts, skatingCounts } from '@fieldhouse/domain/hockey';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { games } from './games.feed.js';
import { clubsOf, type LeagueClubs } from './league-clubs.js';
import { listedTeam } from './club-lists.js';
import { rawLoggedGameOf } from './logged-game.schema.js';
import { nhlApiSettings } from './nhl-api.settings.js';
import { rawPlayerOf } from './player.translate.js';
import { players } from './players.feed.js';
import { fixture, haveRecordedAnswers, packedAnswers, reason } from './recorded-answers.fixture.js';
import { termsOf } from './raw-terms.schema.js';
import { rosters } from './rosters.feed.js';
import { schedule } from './schedule.feed.js';
import { hosts, readAll, type AnyFeed, type Body } from './reading.fixture.js';
import { teams } from './teams.feed.js';

const terms = termsOf(nhlApiSettings.parse({}));

(haveRecordedAnswers ? describe : describe.skip)(`answers of the NHL that others recorded${reason}`, () => {
  let answers: ReadonlyMap<string, string>;
  let clubs: LeagueClubs;
  beforeAll(() => {
    answers = packedAnswers();
    const { data } = fixture('icetime-teams.json') as { readonly data: readonly unknown[] };
    clubs = clubsOf(
      data.map((row) => listedTeam.parse(row)),
      terms,
    );
  });

  const rowsOf = (feed: AnyFeed, raw: unknown, ...kinds: readonly string[]): Body[] =>
    [...feed.translate(feed.raw.parse(raw))].flatMap((out) =>
      'of' in out && kinds.includes(out.of.kind) ? [out.row as Body] : [],
    );
  const logged = (player: number, season: number, gameType: GameType, kind: string) => {
    const { gameLog } = JSON.parse(answers.get(`v1/player/${player}/game-log/${season}/${gameType}`)!) as {
      readonly gameLog: readonly unknown[];
    };
    return gameLog.flatMap((row) =>
      rowsOf(games, rawLoggedGameOf({ terms, season, gameType, player, row, clubs }), kind),
    );
  };
  /** All that is published of a player; a goalie's rows have saves. */
  const published = (player: number) => {
    const landing = JSON.parse(answers.get(`v1/player/${player}/landing`)!) as unknown;
    const raw = rawPlayerOf({ terms, id: player, landing, clubs, rosterSeasons: [] });
    return rowsOf(players, raw, 'published-skating', 'published-goaltending');
  };
  const sums = (rows: readonly Body[], names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + Number(row[name]), 0)]));
  const playersWith = (season: number, gameType: GameType): readonly number[] => {
    const log = new RegExp(`^v1/player/(\\d+)/game-log/${season}/${gameType}$`);
    return [...answers.keys()].flatMap((path) => Number(log.exec(path)?.[1] ?? NaN) || []);
  };

  it.each([
    [20242025, 2, 'regular', 954],
    [20242025, 3, 'playoffs', 359],
    [20252026, 2, 'regular', 642],
  ] as const)(
    '[T08] [B28] sum to the published totals of %i, kind %i, in every field of every player',
    (season, gameType, phase, expected) => {
      const found = playersWith(season, gameType);
      const seasonId = rowsOf(rosters, wholeRoster(season), 'team-season')[0]!['seasonId'];
      const differing: unknown[] = [];
      for (const player of found) {
        const totals = published(player).filter((row) => row['seasonId'] === seasonId && row['phase'] === phase);
        const isGoalie = totals.some((row) => 'shotsAgainst' in row);
        const kind = isGoalie ? 'goaltending' : 'skating';
        const counts = Object.keys(isGoalie ? goaltendingCounts : skatingCounts);
        const told = counts.filter((name) => isGoalie || !['shifts', 'secondsOnIce'].includes(name));
        const fromLog = sums(logged(player, season, gameType, `${kind}-game-line`), told);
        const fromPage = sums(totals, told);
        if (JSON.stringify(fromLog) !== JSON.stringify(fromPage)) differing.push([player, fromLog, fromPage]);
      }
      expect(found).toHaveLength(expected);
      expect(differing).toEqual([]);
    },
    120_000,
  );

  const wholeRoster = (season: number) => ({
    ...terms,
    season,
    code: 'TOR',
    club: clubs.byCode('TOR'),
    names: { city: 'Toronto', nickname: 'Maple Leafs', abbreviation: 'TOR', conference: null, division: null },
    roster: JSON.parse(answers.get(`v1/roster/TOR/${season}`)!) as unknown,
  });

  /** As upstream answers, without the network; `now` and `current` are those of October 2025. */
  const context = (settings: object) =>
    createTestContext({
      settings: nhlApiSettings.parse(settings),
      hosts,
      now: new Date('2025-10-17T07:00:00Z'),
      upstream: ({ pathname }) => {
        if (pathname === '/stats/rest/en/team') return JSON.stringify(fixture('icetime-teams.json'));
        if (pathname === '/v1/standings/now') return JSON.stringify(fixture('peruukki-standings-2025-10-07.json'));
        return answers.get(pathname.slice(1).replace(/\/(now|current)$/, '/20252026'));
      },
    });

  it('[B01] [B29] [B18] give 32 clubs in each season under their names of then, goalies too, and nobody is rejected', async () => {
    const told = await readAll(rosters, context({ seasons: ['2024-25'] }));
    expect([told.findings, told.rejected]).toEqual([[], []]);
    const ofUtah = told.rows('team-season').filter(({ abbreviation }) => abbreviation === 'UTA');
    expect(ofUtah).toMatchObject([
      { club: 'nhl-franchise:40', city: 'Utah', nickname: 'Mammoth', division: 'Central' },
      { club: 'nhl-franchise:40', city: 'Utah', nickname: 'Hockey Club', division: 'Central' },
    ]);
    expect(told.rows('team-season').filter(({ city, nickname }) => city === '' || nickname === '')).toEqual([]);
    expect(told.rows('team-season').map(({ city }) => city)).toContain('New York');
    const spells = told.rows('roster-spell');
    expect([told.rows('team-season').length, told.complete.length, spells.length]).toEqual([64, 64, 769 + 853]);
    expect(new Set(spells.filter(({ position }) => position === 'G').map(({ club }) => club)).size).toBe(32);
  });

  it('[B18] give every player his facts and his totals, each stint once', async () => {
    const pages = [...answers].flatMap(([path, body]) => (path.endsWith('/landing') ? [[path, body] as const] : []));
    const keys = new Set<string>();
    let rows = 0;
    for (const [path, body] of pages) {
      const id = Number(path.split('/')[2]);
      const raw = rawPlayerOf({ terms, id, landing: JSON.parse(body) as unknown, clubs, rosterSeasons: [] });
      const outs = [...players.translate(players.raw.parse(raw))];
      expect(outs.filter((out) => 'finding' in out)).toEqual([]);
      for (const kind of ['published-skating', 'published-goaltending'])
        for (const row of rowsOf(players, raw, kind)) {
          rows++;
          keys.add(['person', 'seasonId', 'phase', 'club', 'sequence'].map((name) => String(row[name])).join(' '));
        }
    }
    expect([pages.length, keys.size]).toEqual([1030, rows]);
    expect(rows).toBe(7959 + 3088);
  });

  it('give each game once, and nothing of a club that is none of the league', async () => {
    const told = await readAll(schedule, context({ seasons: ['2024-25'], gameTypes: [1, 2, 3] }));
    const finished = told.rows('game').filter(({ status }) => status === 'final');
    const ofPhase = (phase: string) => finished.filter((row) => row['phase'] === phase).length;
    expect(ofPhase('playoffs')).toBe(86);
    expect(ofPhase('regular')).toBe(1333);
    expect(told.rejected).toEqual([]);
    expect(told.rows('game')).toHaveLength(told.rows('hockey-game').length);
    const endings = told.rows('hockey-game').map(({ ending }) => ending);
    expect(endings.filter((ending) => ending === null)).toHaveLength(told.rows('game').length - finished.length);
  });

  it('give all franchises, and claim for Utah both of its ids', async () => {
    const told = await readAll(teams, context({}));
    expect(told.claims.map(({ ids }) => (ids as string[]).join(' '))).toContain('nhl-franchise:40 nhl:59 nhl:68');
    expect([told.rows('club').length, told.rejected]).toEqual([40, []]);
  });
});
