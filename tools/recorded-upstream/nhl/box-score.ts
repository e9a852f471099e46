import type { Row } from './table-rows.js';

/** The document of a game's box score. What its tables leave out (periods, venue's town, broadcasts) is left out here too. */
export function boxScore(game: Row, skaters: readonly Row[], goalies: readonly Row[]) {
  const sides = { awayTeam: 'R', homeTeam: 'H' } as const;
  const team = (flag: 'R' | 'H') => {
    const lines = [...skaters, ...goalies].filter((line) => line['home_road'] === flag);
    return {
      id: Number(lines[0]?.['team_id']),
      abbrev: game[flag === 'H' ? 'home_team_abbr' : 'away_team_abbr'],
      score: Number(game[flag === 'H' ? 'home_score' : 'away_score']),
      sog: lines.reduce((sum, line) => sum + Number(line['shots_on_goal'] ?? 0), 0),
    };
  };
  const players = (flag: 'R' | 'H') => {
    const ours = skaters.filter((line) => line['home_road'] === flag);
    return {
      forwards: ours.filter((line) => line['position'] !== 'D').map(skater),
      defense: ours.filter((line) => line['position'] === 'D').map(skater),
      goalies: goalies.filter((line) => line['home_road'] === flag).map(goalie),
    };
  };
  return {
    id: Number(game['game_id']),
    season: Number(game['season']),
    gameType: Number(game['game_id']?.slice(4, 6)),
    limitedScoring: false,
    gameDate: game['game_date'],
    venue: { default: game['venue'] },
    gameState: game['game_state'],
    gameScheduleState: 'OK',
    awayTeam: team(sides.awayTeam),
    homeTeam: team(sides.homeTeam),
    playerByGameStats: { awayTeam: players(sides.awayTeam), homeTeam: players(sides.homeTeam) },
  };
}

const person = (line: Row) => ({
  playerId: Number(line['player_id']),
  sweaterNumber: Number(line['sweater_number']),
  name: { default: line['player_name'] },
});

const skater = (line: Row) => ({
  ...person(line),
  position: line['position'],
  goals: Number(line['goals']),
  assists: Number(line['assists']),
  points: Number(line['points']),
  plusMinus: Number(line['plus_minus']),
  pim: Number(line['pim']),
  hits: Number(line['hits']),
  powerPlayGoals: Number(line['power_play_goals']),
  sog: Number(line['shots_on_goal']),
  faceoffWinningPctg: Number(line['faceoff_winning_pctg']),
  toi: line['toi'],
  blockedShots: Number(line['blocked_shots']),
  shifts: Number(line['shifts']),
  giveaways: Number(line['giveaways']),
  takeaways: Number(line['takeaways']),
});

/** Without a shot there is no percentage, without a decision none either. */
const goalie = (line: Row) => ({
  ...person(line),
  position: 'G',
  evenStrengthShotsAgainst: line['even_strength_shots_against'],
  powerPlayShotsAgainst: line['power_play_shots_against'],
  shorthandedShotsAgainst: line['shorthanded_shots_against'],
  saveShotsAgainst: `${line['saves']}/${line['shots_against']}`,
  ...(line['save_pctg'] ? { savePctg: Number(line['save_pctg']) } : {}),
  evenStrengthGoalsAgainst: Number(line['even_strength_goals_against']),
  powerPlayGoalsAgainst: Number(line['power_play_goals_against']),
  shorthandedGoalsAgainst: Number(line['shorthanded_goals_against']),
  pim: Number(line['pim']),
  goalsAgainst: Number(line['goals_against']),
  toi: line['toi'],
  starter: line['starter'] === 'true',
  ...(line['decision'] ? { decision: line['decision'] } : {}),
  shotsAgainst: Number(line['shots_against']),
  saves: Number(line['saves']),
});
