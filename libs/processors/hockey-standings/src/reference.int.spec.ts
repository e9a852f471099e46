import { beforeAll, describe, expect, it } from '@jest/globals';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext, referenceData } from '@fieldhouse/plugin-kit/testing';
import { emptyRecord } from './club-record.js';
import { hockeyStandings } from './hockey-standings.processor.js';
import { placesOf } from './places.js';

const hockey = referenceData('hockey');
const { ctx } = createTestContext({ settings: {} });
const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';
const where = hockey.present ? describe : describe.skip;

interface PublishedStanding extends Readonly<Record<string, unknown>> {
  readonly teamAbbrev: { readonly default: string };
  readonly conferenceName: string;
  readonly divisionName: string;
  readonly gamesPlayed: number;
  readonly leagueSequence: number;
  readonly conferenceSequence: number;
  readonly divisionSequence: number;
}
interface ScheduledGame {
  readonly id: number;
  readonly gameType: number;
  readonly gameDate: string;
  readonly gameState: string;
  readonly homeTeam: { readonly abbrev: string; readonly score?: number };
  readonly awayTeam: { readonly abbrev: string; readonly score?: number };
  readonly gameOutcome?: { readonly lastPeriodType: string };
}
type Standing = Readonly<Record<string, number>> & { readonly club: string; readonly phase: string };

const published = (file: string) =>
  (hockey.json(`api-fixtures/${file}`) as { readonly standings: readonly PublishedStanding[] }).standings;

where(`the places of standings as the NHL published them${hockey.reason}`, () => {
  it.each(['peruukki-standings-2023-04-14.json', 'peruukki-standings-2025-10-07.json'])(
    '[E10] are those of %s',
    (file) => {
      const standings = published(file);
      const records = standings.map((row) => {
        const count = (name: string) => Number(row[name]);
        return {
          ...emptyRecord(row.teamAbbrev.default, 'regular'),
          wins: count('wins'),
          losses: count('losses'),
          overtimeLosses: count('otLosses'),
          points: count('points'),
          regulationWins: count('regulationWins'),
          regulationAndOvertimeWins: count('regulationPlusOtWins'),
          goalsFor: count('goalFor'),
          goalsAgainst: count('goalAgainst'),
        };
      });
      const groups = [
        ['leagueSequence', () => ''],
        ['conferenceSequence', (row: PublishedStanding) => row.conferenceName],
        ['divisionSequence', (row: PublishedStanding) => row.divisionName],
      ] as const;
      for (const [sequence, group] of groups) {
        for (const name of new Set(standings.map(group))) {
          const told = standings.filter((row) => group(row) === name);
          const clubs = told.map((row) => row.teamAbbrev.default);
          const places = placesOf(
            records.filter(({ club }) => clubs.includes(club)),
            {},
          );
          // Of clubs that have not played the NHL says an order, we that they are equal.
          const alike = told.filter(({ gamesPlayed }) => gamesPlayed === 0);
          const first = Math.min(...alike.map((row) => row[sequence]));
          const expected = told.map((row) => (alike.includes(row) ? first : row[sequence]));
          expect(clubs.map((club) => places.get(club))).toEqual(expected);
        }
      }
    },
  );
});

where(`the season of 2024-25 from its schedule${hockey.reason}`, () => {
  let games: readonly ScheduledGame[] = [];
  let table: readonly Standing[] = [];
  const of = (club: string, phase = 'regular') => table.find((row) => row.club === club && row.phase === phase)!;

  beforeAll(() => {
    const all = new Map<number, ScheduledGame>();
    for (const [path, content] of hockey.archive('api-2025-10/club-schedule-season.tar.gz')) {
      if (!path.endsWith('/20242025.json')) continue;
      for (const each of (content as { readonly games: readonly ScheduledGame[] }).games) all.set(each.id, each);
    }
    games = [...all.values()]
      .filter(({ gameType }) => gameType === 2 || gameType === 3)
      .sort((a, b) => (a.gameDate < b.gameDate ? -1 : a.gameDate > b.gameDate ? 1 : a.id - b.id));
    const teams = published('peruukki-standings-2025-10-07.json');
    const { state } = hockeyStandings.process(
      [...teams.map(teamOf), ...games.map(endingOf), ...games.map(gameOf)],
      hockeyStandings.initial({}),
      ctx,
    );
    table = hockeyStandings.finish(state, ctx).out.map(({ row }) => row as unknown as Standing);
  });

  const teamOf = ({ teamAbbrev, conferenceName: conference, divisionName: division }: PublishedStanding) =>
    ({ of: 'team-season', row: { club: teamAbbrev.default, seasonId, conference, division } }) as InputRow;
  const endings: Readonly<Record<string, string>> = { REG: 'regulation', OT: 'overtime', SO: 'shootout' };
  const endingOf = ({ id, gameOutcome }: ScheduledGame) =>
    ({
      of: 'hockey-game',
      row: {
        game: String(id),
        source: 'nhl-api',
        seasonId,
        ending: endings[gameOutcome?.lastPeriodType ?? ''] ?? null,
      },
    }) as InputRow;
  const gameOf = ({ id, gameType, homeTeam, awayTeam }: ScheduledGame) =>
    ({
      of: 'game',
      row: {
        id: String(id),
        seasonId,
        phase: gameType === 3 ? 'playoffs' : 'regular',
        status: 'final',
        home: homeTeam.abbrev,
        away: awayTeam.abbrev,
        homeScore: homeTeam.score,
        awayScore: awayTeam.score,
      },
    }) as InputRow;

  it('[E10] has 82 games of each of 32 clubs, and the records that are known', () => {
    const regular = table.filter(({ phase }) => phase === 'regular');
    expect(regular.map((row) => row['games'])).toEqual(Array.from({ length: 32 }, () => 82));
    const record = (club: string) => ['wins', 'losses', 'overtimeLosses', 'points'].map((name) => of(club)[name]);
    expect(Object.fromEntries(['WPG', 'WSH', 'VGK', 'SJS'].map((club) => [club, record(club)]))).toEqual({
      WPG: [56, 22, 4, 116],
      WSH: [51, 22, 9, 111],
      VGK: [50, 22, 10, 110],
      SJS: [20, 50, 12, 52],
    });
    expect(of('WPG')['leaguePlace']).toBe(1);
    expect(of('SJS')['leaguePlace']).toBe(32);
  });

  it('[E10] gives wins, goals and points that add up over the league', () => {
    const regular = table.filter(({ phase }) => phase === 'regular');
    const sum = (name: string) => regular.reduce((total, row) => total + row[name]!, 0);
    const late = games.filter((each) => each.gameType === 2 && each.gameOutcome?.lastPeriodType !== 'REG').length;
    expect(sum('wins')).toBe(1312);
    expect(sum('points')).toBe(2 * 1312 + late);
    expect(sum('overtimeLosses')).toBe(late);
    expect(sum('regulationWins')).toBe(1312 - late);
    expect(sum('shootoutWins')).toBe(sum('shootoutLosses'));
    expect(sum('goalsFor')).toBe(sum('goalsAgainst'));
    expect(sum('homeWins') + sum('awayWins')).toBe(1312);
  });

  it('[E10] sends those to the play-offs who were in them, with the home ice that they had', () => {
    const firstRound = games.filter(({ id, gameType }) => gameType === 3 && Math.floor((id % 1000) / 100) === 1);
    const openers = firstRound.filter(({ id }) => id % 10 === 1);
    const played = openers.map(({ homeTeam, awayTeam }) => `${homeTeam.abbrev}-${awayTeam.abbrev}`).sort();
    const divisions = new Map(
      published('peruukki-standings-2025-10-07.json').map((row) => [row.teamAbbrev.default, row]),
    );
    const expected = ['Eastern', 'Western'].flatMap((conference) => {
      const clubs = table
        .filter(({ club, phase }) => phase === 'regular' && divisions.get(club)?.conferenceName === conference)
        .sort((a, b) => a['conferencePlace']! - b['conferencePlace']!);
      const [first, second] = clubs.filter((row) => row['place'] === 1);
      const [wildCard1, wildCard2] = clubs.filter((row) => row['place']! > 3);
      const inDivision = (winner: Standing | undefined) =>
        [2, 3].map(
          (place) =>
            clubs.find(
              (row) =>
                row['place'] === place &&
                divisions.get(row.club)?.divisionName === divisions.get(winner?.club ?? '')?.divisionName,
            )?.club,
        );
      return [
        `${first?.club}-${wildCard2?.club}`,
        `${second?.club}-${wildCard1?.club}`,
        inDivision(first).join('-'),
        inDivision(second).join('-'),
      ];
    });
    expect(played).toEqual([...expected].sort());
  });

  it('gives the champion sixteen wins', () => {
    const champion = table.find((row) => row.phase === 'playoffs' && row['leaguePlace'] === 1);
    expect([champion?.club, champion?.['wins']]).toEqual(['FLA', 16]);
  });
});
