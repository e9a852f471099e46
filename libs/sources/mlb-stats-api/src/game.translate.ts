import { fact, type DomainRecord } from '@fieldhouse/domain';
import { baseballGame } from '@fieldhouse/domain/baseball';
import { SkipRecordError, type Translated } from '@fieldhouse/plugin-kit';
import { boxRecords } from './box.translate.js';
import { gameRecord } from './game.record.js';
import { gameRefs, type GameRefs } from './game-refs.js';
import { clubMention, type LeagueClub } from './league-clubs.js';
import type { LiveFeed } from './live-feed.schema.js';
import { pitchRecords } from './pitch.translate.js';
import { playerRecords } from './player.translate.js';
import type { RawGame } from './raw-game.schema.js';
import { seasonMentions } from './raw-terms.schema.js';
import { SOURCE } from './words.js';

/**
 * A game, who played, what they did, pitch by pitch.
 * @throws SkipRecordError a team that is none of the league's
 */
export function* translateGame(raw: RawGame): Generator<Translated> {
  const { away, home, feed } = raw;
  const { teams, game } = feed.gameData;
  if (away === null || home === null) {
    const team = away === null ? teams.away : teams.home;
    const where = `game ${feed.gamePk}`;
    throw new SkipRecordError(`team ${team.id} (${team.name ?? 'no name'}) is none of the league's clubs`, { where });
  }
  const refs = gameRefs(raw);
  const { boxscore } = feed.liveData;
  const told: Translated[] = [
    finalGameRecord(raw, away, home),
    baseballGameRecord(feed, refs),
    ...boxRecords(
      [
        { club: away.ref, box: boxscore.teams.away },
        { club: home.ref, box: boxscore.teams.home },
      ],
      refs,
    ),
    ...pitchRecords(feed, refs),
  ];
  yield* seasonMentions(raw, game.season);
  yield clubMention(away);
  yield clubMention(home);
  yield* playerRecords(feed.gameData.players, refs);
  yield* told;
}

function finalGameRecord(raw: RawGame, away: LeagueClub, home: LeagueClub): DomainRecord {
  const { gamePk, gameData, liveData } = raw.feed;
  const { game, datetime, status, gameInfo } = gameData;
  const { teams } = liveData.linescore;
  return gameRecord(raw, {
    gamePk,
    gameType: game.type,
    season: game.season,
    officialDate: datetime.officialDate,
    startsAt: status.startTimeTBD === true ? null : (datetime.dateTime ?? null),
    doubleHeader: game.doubleHeader ?? 'N',
    gameNumber: game.gameNumber ?? 1,
    away: away.ref,
    home: home.ref,
    awayScore: teams.away.runs ?? null,
    homeScore: teams.home.runs ?? null,
    attendance: gameInfo?.attendance || null,
    durationMinutes: gameInfo?.gameDurationMinutes || null,
  });
}

function baseballGameRecord({ gameData, liveData }: LiveFeed, refs: GameRefs): DomainRecord<typeof baseballGame> {
  const { linescore, decisions } = liveData;
  const { away, home } = linescore.teams;
  const pitcher = (someone: { readonly id: number } | undefined) =>
    someone === undefined ? null : refs.person(someone.id);
  const { dayNight } = gameData.datetime;
  return fact(baseballGame, {
    game: refs.game,
    source: SOURCE,
    seasonId: refs.seasonId,
    awayLine: linescore.innings.map((inning) => inning.away.runs ?? null),
    homeLine: linescore.innings.map((inning) => inning.home.runs ?? null),
    awayHits: away.hits ?? null,
    homeHits: home.hits ?? null,
    awayErrors: away.errors ?? null,
    homeErrors: home.errors ?? null,
    awayLeftOnBase: away.leftOnBase ?? null,
    homeLeftOnBase: home.leftOnBase ?? null,
    innings: linescore.innings.length,
    scheduledInnings: linescore.scheduledInnings ?? 9,
    winningPitcher: pitcher(decisions?.winner),
    losingPitcher: pitcher(decisions?.loser),
    savingPitcher: pitcher(decisions?.save),
    designatedHitter: hasDesignatedHitter(liveData),
    night: dayNight === 'night' ? true : dayNight === 'day' ? false : null,
    temperatureCelsius: celsiusOf(gameData.weather?.temp),
  });
}

const hasDesignatedHitter = ({ boxscore: { teams } }: LiveFeed['liveData']) =>
  [teams.away, teams.home].some(({ players }) =>
    Object.values(players).some(({ allPositions }) => allPositions?.some(({ abbreviation }) => abbreviation === 'DH')),
  );

function celsiusOf(fahrenheit: string | undefined): number | null {
  return fahrenheit === undefined || !/^-?\d+$/.test(fahrenheit)
    ? null
    : Math.round(((Number(fahrenheit) - 32) * 50) / 9) / 10;
}
