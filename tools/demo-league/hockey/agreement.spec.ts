import { describe, expect, it } from '@jest/globals';
import {
  boxes,
  document,
  landings,
  linesOf,
  logsOf,
  seconds,
  sumOf,
  type Box,
  type BoxLine,
  type Counts,
  type GameLog,
  type Plays,
  type SeasonTotal,
} from './hockey-league.fixture.js';

const skating =
  'goals assists points plusMinus pim powerPlayGoals powerPlayPoints gameWinningGoals otGoals shots shorthandedGoals shorthandedPoints';
const goaltending = 'goals assists pim gamesStarted shotsAgainst goalsAgainst shutouts';
const fieldsOf = (position: string) => (position === 'G' ? goaltending : skating).split(' ');

type Lines = GameLog['gameLog'];
const pick = (counts: Counts | undefined, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, counts?.[field] ?? 0]));
const summed = (rows: readonly Counts[], fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, sumOf(rows, (row) => row[field])]));

/** What a player's page should tell of what he did for a club in a row. */
function stintOf(lines: Lines, position: string, sequence: number) {
  const onIce = sumOf(lines, ({ toi }) => seconds(toi));
  const wins = lines.filter(({ decision }) => decision === 'W').length;
  const time = position === 'G' ? { wins, time: onIce } : { wins: 0, time: Math.round(onIce / lines.length) };
  return { sequence, gamesPlayed: lines.length, ...summed(lines, fieldsOf(position)), ...time };
}
const publishedStint = (row: SeasonTotal & Counts, position: string) => ({
  sequence: row.sequence,
  ...pick(row, ['gamesPlayed', ...fieldsOf(position), 'wins']),
  time: seconds(row.avgToi ?? row.timeOnIce ?? ''),
});

/** A log's lines by the club that he played for, in order: who comes back to a club would be there twice. */
function byClub(log: GameLog): Lines[] {
  const stints: (GameLog['gameLog'][number] & Counts)[][] = [];
  for (const line of [...log.gameLog].reverse()) {
    const last = stints.at(-1);
    if (last?.[0]?.teamAbbrev === line.teamAbbrev) last.push(line);
    else stints.push([line]);
  }
  return stints;
}

/** What everybody's log and box score line have in common. */
const skaterLine = (line: Counts & { toi: string }, shots: number | undefined) => ({
  toi: line.toi,
  shots,
  ...pick(line, ['goals', 'assists', 'pim', 'shifts', 'plusMinus', 'powerPlayGoals']),
});
const goalieLine = (line: Counts & { toi: string; decision?: string }) => ({
  toi: line.toi,
  decision: line.decision,
  ...pick(line, ['pim', 'shotsAgainst', 'goalsAgainst']),
});

/** Box score lines as the plays tell them. */
function told(box: Box) {
  const { plays } = document<Plays>(`v1/gamecenter/${box.id}/play-by-play`);
  const counts = new Map<number, Record<string, number>>();
  const add = (id: number | undefined, name: string, by = 1) => {
    if (id === undefined) return;
    const own = counts.get(id) ?? {};
    counts.set(id, { ...own, [name]: (own[name] ?? 0) + by });
  };
  const teams = new Map<number, number>();
  for (const { typeDescKey, periodDescriptor, details } of plays) {
    if (periodDescriptor.periodType === 'SO' || details === undefined) continue;
    const of = (role: string) => details[role];
    if (typeDescKey === 'goal') {
      teams.set(of('eventOwnerTeamId')!, (teams.get(of('eventOwnerTeamId')!) ?? 0) + 1);
      add(of('scoringPlayerId'), 'goals');
      add(of('assist1PlayerId'), 'assists');
      add(of('assist2PlayerId'), 'assists');
    }
    if (typeDescKey === 'goal' || typeDescKey === 'shot-on-goal') {
      add(of('scoringPlayerId') ?? of('shootingPlayerId'), 'sog');
      add(of('goalieInNetId'), 'shotsAgainst');
    }
    if (typeDescKey === 'hit') add(of('hittingPlayerId'), 'hits');
    if (typeDescKey === 'blocked-shot') add(of('blockingPlayerId'), 'blockedShots');
    if (typeDescKey === 'giveaway') add(of('playerId'), 'giveaways');
    if (typeDescKey === 'takeaway') add(of('playerId'), 'takeaways');
    if (typeDescKey === 'penalty') add(of('committedByPlayerId'), 'pim', of('duration'));
    if (typeDescKey === 'faceoff') {
      add(of('winningPlayerId'), 'won');
      add(of('losingPlayerId'), 'lost');
    }
  }
  return { counts, teams };
}

const inPlays = ['goals', 'assists', 'sog', 'hits', 'blockedShots', 'giveaways', 'takeaways', 'pim', 'shotsAgainst'];
const faceoffs = ({ won = 0, lost = 0 }: Counts) => Math.round((won / (won + lost || 1)) * 1e6) / 1e6;

describe("what hockey's demo league tells twice", () => {
  it('is the same in logs and on pages, stint by stint', () => {
    const [logged, published]: [unknown[], unknown[]] = [[], []];
    for (const { playerId, position, seasonTotals } of landings) {
      for (const log of logsOf(playerId)) {
        const of = `${playerId} in ${log.seasonId}, ${log.gameTypeId}`;
        const rows = seasonTotals.filter(
          (row) => row.leagueAbbrev === 'NHL' && row.season === log.seasonId && row.gameTypeId === log.gameTypeId,
        );
        logged.push({ of, stints: byClub(log).map((lines, index) => stintOf(lines, position, index + 1)) });
        published.push({ of, stints: rows.map((row) => publishedStint(row, position)) });
      }
    }
    expect(published.length).toBeGreaterThan(400);
    expect(logged).toEqual(published);
  });

  it('is the same in careers as in the seasons of the league', () => {
    const [summedUp, published]: [unknown[], unknown[]] = [[], []];
    for (const { playerId, position, seasonTotals, careerTotals } of landings) {
      const fields = [...fieldsOf(position), 'gamesPlayed'];
      const of = (type: number) => seasonTotals.filter((row) => row.leagueAbbrev === 'NHL' && row.gameTypeId === type);
      summedUp.push({ playerId, regular: summed(of(2), fields), playoffs: summed(of(3), fields) });
      const { regularSeason, playoffs } = careerTotals ?? {};
      published.push({ playerId, regular: pick(regularSeason, fields), playoffs: pick(playoffs, fields) });
    }
    expect(summedUp).toEqual(published);
  });

  it('is the same in box scores and logs, but for who was dressed and never went out', () => {
    const logged = new Map<string, Lines[number]>();
    for (const { playerId } of landings)
      for (const { gameLog } of logsOf(playerId))
        for (const line of gameLog) logged.set(`${line.gameId} ${playerId}`, line);
    const [boxed, inLogs, sat]: [unknown[], unknown[], BoxLine[]] = [[], [], []];
    for (const box of boxes) {
      for (const line of linesOf(box)) {
        const log = logged.get(`${box.id} ${line.playerId}`);
        if (log === undefined) {
          sat.push(line);
          continue;
        }
        const goalie = line.position === 'G';
        boxed.push(goalie ? goalieLine(line) : skaterLine(line, line['sog']));
        inLogs.push(goalie ? goalieLine(log) : skaterLine(log, log['shots']));
      }
    }
    expect(inLogs).toEqual(boxed);
    expect(new Set(sat.map(({ toi }) => toi))).toEqual(new Set(['00:00']));
    expect(sat.filter(({ position }) => position !== 'G')).toHaveLength(1);
  });

  it('is the same in plays and box scores', () => {
    const [played, boxed]: [unknown[], unknown[]] = [[], []];
    for (const box of boxes) {
      const { counts, teams } = told(box);
      for (const line of linesOf(box)) {
        const own = counts.get(line.playerId) ?? {};
        const goalie = line.position === 'G';
        // Of goalies box scores tell no goals and assists.
        const fields = goalie ? ['shotsAgainst', 'pim'] : inPlays;
        played.push({ ...pick(own, fields), faceoffs: faceoffs(own) });
        boxed.push({ ...pick(line, fields), faceoffs: line['faceoffWinningPctg'] ?? 0 });
      }
      const { homeTeam, awayTeam, gameOutcome } = box;
      const scored = (teams.get(homeTeam.id) ?? 0) + (teams.get(awayTeam.id) ?? 0);
      played.push(scored + Number(gameOutcome.lastPeriodType === 'SO'));
      boxed.push(homeTeam.score + awayTeam.score);
      const { forwards, defense } = box.playerByGameStats.homeTeam;
      played.push(sumOf([...forwards, ...defense], ({ sog }) => sog));
      boxed.push(homeTeam.sog);
    }
    expect(played).toEqual(boxed);
  });
});
