import type { hockeyRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { GameEnding } from '@fieldhouse/domain/hockey';
import { groupedBy, numberOrNull, type GameRow } from '@fieldhouse/read-model';
import type { StoredPlay } from './plays.query.js';
import { situationOf } from './situation.js';

type Answer = RouteOutput<typeof hockeyRoutes.hockeyGame>;
type Person = Answer['winningGoalie'];
export type Named = (person: string | null) => Person;

/**
 * Goals and shots on goal of each period, a goal being a shot on goal too. What a shootout brings is one goal for its
 * winner, so that the periods add up to the final score; its attempts are no shots on goal.
 */
export function periodsOf(game: GameRow, ending: GameEnding | null, plays: readonly StoredPlay[]): Answer['periods'] {
  const count = (own: readonly StoredPlay[], club: string, ...types: readonly string[]) =>
    own.filter((play) => play.club === club && types.includes(play.type)).length;
  return [...groupedBy(plays, (play) => play.period)]
    .toSorted(([a], [b]) => a - b)
    .map(([period, own]) => {
      const periodKind = kindOf(own[0]!);
      const isShootout = periodKind === 'shootout';
      const decided = isShootout && ending === 'shootout' ? winnerOf(game) : null;
      const goals = (club: string) => (isShootout ? Number(decided === club) : count(own, club, 'goal'));
      const shots = (club: string) => (isShootout ? 0 : count(own, club, 'goal', 'shot-on-goal'));
      return {
        period,
        periodKind,
        awayGoals: goals(game.away.id),
        homeGoals: goals(game.home.id),
        awayShots: shots(game.away.id),
        homeShots: shots(game.home.id),
      };
    });
}

/** The goals in order, without those of a shootout. */
export function goalsOf(game: GameRow, plays: readonly StoredPlay[], named: Named): Answer['goals'] {
  let [awayScore, homeScore] = [0, 0];
  return plays
    .filter((play) => play.type === 'goal' && play.periodKind !== 'shootout')
    .map((play) => {
      const scorer = play.club === game.away.id ? 'away' : 'home';
      const situation = situationOf(play.situation, scorer);
      awayScore = play.awayScore ?? awayScore + Number(scorer === 'away');
      homeScore = play.homeScore ?? homeScore + Number(scorer === 'home');
      return {
        ...momentOf(play),
        club: game[scorer],
        scorer: named(play.person),
        assists: [named(play.firstAssist), named(play.secondAssist)].filter((person) => person !== null),
        goalie: named(play.goalie),
        strength: situation?.strength ?? null,
        emptyNet: situation?.emptyNet ?? false,
        shotType: play.shotType,
        awayScore,
        homeScore,
      };
    });
}

export const penaltiesOf = (game: GameRow, plays: readonly StoredPlay[], named: Named): Answer['penalties'] =>
  plays
    .filter((play) => play.type === 'penalty')
    .flatMap((play) => {
      const club = clubOf(game, play);
      if (!club) return [];
      return [
        {
          ...momentOf(play),
          club,
          offender: named(play.person),
          drawnBy: named(play.other),
          infraction: play.detail,
          minutes: play.penaltyMinutes,
        },
      ];
    });

/** Attempts at the net that have a place, those of a shootout under its own kind of period. */
export const shotsOf = (game: GameRow, plays: readonly StoredPlay[], named: Named): Answer['shots'] =>
  plays.flatMap((play) => {
    const [club, type] = [clubOf(game, play), attemptOf(play)];
    const [x, y] = [numberOrNull(play.x), numberOrNull(play.y)];
    if (!club || type === null || x === null || y === null) return [];
    return [{ ...momentOf(play), club, shooter: named(play.person), type, shotType: play.shotType, x, y }];
  });

function attemptOf({ type }: StoredPlay): Answer['shots'][number]['type'] | null {
  return type === 'goal' || type === 'shot-on-goal' || type === 'missed-shot' || type === 'blocked-shot' ? type : null;
}

const clubOf = (game: GameRow, play: StoredPlay) => [game.away, game.home].find(({ id }) => id === play.club);

const winnerOf = ({ away, home, awayScore, homeScore }: GameRow): string | null =>
  awayScore === null || homeScore === null ? null : awayScore > homeScore ? away.id : home.id;

const momentOf = (play: StoredPlay) => ({ period: play.period, periodKind: kindOf(play), seconds: play.seconds });

const kindOf = ({ periodKind }: StoredPlay): GameEnding =>
  periodKind === 'overtime' || periodKind === 'shootout' ? periodKind : 'regulation';
