import { describe, expect, it } from '@jest/globals';
import {
  boxes,
  document,
  documents,
  games,
  hockeyFiles,
  landings,
  linesOf,
  logsOf,
  sumOf,
  type Plays,
} from './hockey-league.fixture.js';
import { makeHockeyLeague } from './hockey-league.mjs';

const latest = 20242025;

interface Standing {
  readonly teamAbbrev: { readonly default: string };
  readonly gamesPlayed: number;
  readonly points: number;
  readonly wins: number;
  readonly losses: number;
  readonly otLosses: number;
  readonly goalFor: number;
  readonly homeGamesPlayed: number;
}

describe("hockey's demo league", () => {
  it('is the same every time, and another with another seed', () => {
    expect(makeHockeyLeague()).toEqual(hockeyFiles);
    expect(makeHockeyLeague('other')).not.toEqual(hockeyFiles);
  });

  it('has standings that follow from its schedule: forty games a club, half of them at home', () => {
    for (const season of [20232024, latest]) {
      const regular = games.filter((game) => game.season === season && game.gameType === 2);
      const last = regular
        .map(({ gameDate }) => gameDate)
        .sort()
        .at(-1);
      const { standings } = document<{ standings: Standing[] }>(`v1/standings/${last}`);
      expect(standings).toHaveLength(8);
      for (const row of standings) {
        const club = row.teamAbbrev.default;
        const own = regular.filter(({ homeTeam, awayTeam }) => [homeTeam.abbrev, awayTeam.abbrev].includes(club));
        const goals = own.map(
          ({ homeTeam, awayTeam }) =>
            (homeTeam.abbrev === club ? [homeTeam, awayTeam] : [awayTeam, homeTeam]).map(({ score }) => score) as [
              number,
              number,
            ],
        );
        const wins = goals.filter(([a, b]) => a > b).length;
        const late = own.filter(
          ({ gameOutcome }, index) => goals[index]![0] < goals[index]![1] && gameOutcome.lastPeriodType !== 'REG',
        ).length;
        expect(row).toMatchObject({
          gamesPlayed: 40,
          homeGamesPlayed: 20,
          wins,
          otLosses: late,
          losses: 40 - wins - late,
          points: 2 * wins + late,
          goalFor: sumOf(goals, ([a]) => a),
        });
      }
    }
  });

  it('plays on a rink, towards the net of the other side, with as many skaters as there may be', () => {
    const all = documents<Plays>(/play-by-play/).flatMap(({ plays, homeTeam }) =>
      plays.map((play) => ({ ...play, home: play.details?.['eventOwnerTeamId'] === homeTeam.id })),
    );
    const shootout = /^(0101|1010|1331)$/;
    const otherwise = /^(1[3-5]|0[4-6])([3-5]1|[4-6]0)$/;
    const impossible = all.filter(
      ({ situationCode, periodDescriptor }) =>
        !(periodDescriptor.periodType === 'SO' ? shootout : otherwise).test(situationCode),
    );
    expect(impossible).toEqual([]);
    const elsewhere = all.filter(({ details, typeDescKey, homeTeamDefendingSide, home }) => {
      const { xCoord: x, yCoord: y, zoneCode } = details ?? {};
      if (x === undefined || y === undefined) return false;
      // The zone of a blocked shot is that of the side that blocks.
      const seen = (home === (homeTeamDefendingSide === 'left') ? x : -x) * (typeDescKey === 'blocked-shot' ? -1 : 1);
      const zone = seen > 25 ? 'O' : seen < -25 ? 'D' : 'N';
      return zone !== zoneCode || Math.abs(x) > 100 || Math.abs(y) > 42;
    });
    expect(elsewhere).toEqual([]);
  });

  it('scores with more men where the situation says so, and in the empty net', () => {
    let emptyNets = 0;
    for (const box of boxes) {
      const { plays, homeTeam } = document<Plays>(`v1/gamecenter/${box.id}/play-by-play`);
      let powerPlay = 0;
      for (const { details, situationCode, typeDescKey, periodDescriptor } of plays) {
        if (typeDescKey !== 'goal' || periodDescriptor.periodType === 'SO') continue;
        const [awayGoalie = 0, away = 0, home = 0, homeGoalie = 0] = [...situationCode].map(Number);
        const more = away + awayGoalie - home - homeGoalie;
        powerPlay += Number((details?.['eventOwnerTeamId'] === homeTeam.id ? -more : more) > 0);
        emptyNets += Number(details?.['goalieInNetId'] === undefined);
      }
      expect(sumOf(linesOf(box), ({ powerPlayGoals }) => powerPlayGoals)).toBe(powerPlay);
    }
    expect(emptyNets).toBeGreaterThan(0);
  });

  it('looks like hockey', () => {
    const a = (share: number) => share / games.length;
    expect(games).toHaveLength(320 + games.filter(({ gameType }) => gameType === 3).length);
    expect(a(sumOf(games, ({ homeTeam, awayTeam }) => homeTeam.score + awayTeam.score))).toBeCloseTo(6, 0);
    const ended = (how: string) => a(games.filter(({ gameOutcome }) => gameOutcome.lastPeriodType === how).length);
    expect(ended('REG')).toBeGreaterThan(0.7);
    expect(ended('OT')).toBeGreaterThan(ended('SO'));
    expect(ended('SO')).toBeGreaterThan(0.02);
    expect(boxes.length).toBeGreaterThanOrEqual(28);
    expect(boxes.length).toBeLessThanOrEqual(60);
    expect(boxes.map(({ gameOutcome }) => gameOutcome.lastPeriodType)).toEqual(
      expect.arrayContaining(['REG', 'OT', 'SO']),
    );
    expect(games.filter(({ winningGoalScorer }) => winningGoalScorer === undefined).length).toBe(
      Math.round(ended('SO') * games.length),
    );
  });

  it('has what makes reading it hard', () => {
    const stints = (season: number, player: number) =>
      landings
        .find(({ playerId }) => playerId === player)!
        .seasonTotals.filter((row) => row.season === season && row.gameTypeId === 2 && row.leagueAbbrev === 'NHL');
    const traded = landings.filter(({ playerId }) => stints(latest, playerId).length === 2);
    expect(traded).toHaveLength(2);
    expect(
      new Set(
        logsOf(traded[0]!.playerId)
          .find(({ seasonId, gameTypeId }) => seasonId === latest && gameTypeId === 2)!
          .gameLog.map(({ teamAbbrev }) => teamAbbrev),
      ).size,
    ).toBe(2);

    const rosters = (season: string) =>
      documents<Record<string, { id: number; sweaterNumber?: number }[]>>(new RegExp(`roster/.*/${season}`)).map(
        (groups) => Object.values(groups).flat(),
      );
    const before = rosters('20232024')
      .flat()
      .map(({ id }) => id);
    expect(before.length - new Set(before).size).toBe(2);
    const now = rosters('current').flat();
    expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
    expect(now.some(({ sweaterNumber }) => sweaterNumber === undefined)).toBe(true);

    const { data } = document<{ data: { id: number; franchiseId: number | null; triCode: string }[] }>(
      'stats/rest/en/team',
    );
    expect(data.filter(({ franchiseId }) => franchiseId === 904).map(({ id }) => id)).toEqual([931, 959, 968]);
    const ids = new Set(games.flatMap(({ homeTeam }) => (homeTeam.abbrev === 'GUL' ? [homeTeam.id] : [])));
    expect(ids).toEqual(new Set([959, 968]));

    const names = landings.map(({ firstName, lastName }) => `${firstName.default} ${lastName.default}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toHaveLength(1);
    const unplayed = landings.filter(
      ({ featuredStats, careerTotals, last5Games }) => !featuredStats && !careerTotals && !last5Games,
    );
    expect(unplayed.length).toBeGreaterThan(0);
    expect(landings.some(({ currentTeamAbbrev }) => currentTeamAbbrev === undefined)).toBe(true);
    expect(landings.some(({ lastName }) => /[éè]/.test(lastName.default))).toBe(true);
    expect(landings.some(({ lastName }) => 'sv' in lastName && 'default' in lastName)).toBe(true);
  });
});
