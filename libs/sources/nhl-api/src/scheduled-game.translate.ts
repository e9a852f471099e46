import { fact, game, personMention } from '@fieldhouse/domain';
import { hockeyGame, type GameEnding } from '@fieldhouse/domain/hockey';
import type { RecordSubject, Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { absenceFinding, absenceKey, isAbsence, rawAbsence } from './absence.js';
import { gameRow } from './game.record.js';
import { leagueClub, type LeagueClubs } from './league-clubs.js';
import { isFinished, listedGame, statusOf, type ListedGame } from './listed-game.schema.js';
import { rawTerms, refOf, seasonIdOf, seasonMentions, type RawTerms } from './raw-terms.schema.js';
import { SOURCE } from './words.js';

const scheduledGame = rawTerms.extend({ row: listedGame, home: leagueClub.nullable(), away: leagueClub.nullable() });

/** A game of a schedule, or that there is no schedule. */
export const rawScheduledGame = z.union([scheduledGame, rawAbsence]);
export type RawScheduledGame = z.infer<typeof rawScheduledGame>;

export const scheduledGameKey = (raw: RawScheduledGame): string =>
  isAbsence(raw) ? absenceKey(raw) : String(raw.row.id);

export function aboutScheduledGame(raw: RawScheduledGame): RecordSubject | null {
  if (isAbsence(raw)) return null;
  const { season, awayTeam, homeTeam, gameDate } = raw.row;
  return { seasonId: seasonIdOf(raw, season), label: `${awayTeam.abbrev} at ${homeTeam.abbrev}, ${gameDate}` };
}

/** A game that does not fit is handed on as it is, to be rejected. */
export function rawScheduledGameOf(row: unknown, terms: RawTerms, clubs: LeagueClubs): RawScheduledGame {
  const { data } = listedGame.safeParse(row);
  const of = (at: 'homeTeam' | 'awayTeam') => (data && clubs.byCode(data[at].abbrev)) ?? null;
  return { ...terms, row: row as ListedGame, home: of('homeTeam'), away: of('awayTeam') };
}

/** A club that is none of the league's comes for a preseason game: nothing of that is told. */
export function* translateScheduledGame(raw: RawScheduledGame): Generator<Translated> {
  if (isAbsence(raw)) return yield absenceFinding(raw);
  const { row, home, away } = raw;
  if (home === null || away === null) {
    const stranger = (home === null ? row.homeTeam : row.awayTeam).abbrev;
    return yield { finding: `left out, for ${stranger} is no club of the league`, where: `game ${row.id}` };
  }
  yield* seasonMentions(raw, row.season);
  yield fact(
    game,
    gameRow(raw, {
      id: row.id,
      season: row.season,
      gameType: row.gameType,
      gameDate: row.gameDate,
      startsAt: row.gameScheduleState === 'TBD' ? null : (row.startTimeUTC ?? null),
      home: home.ref,
      away: away.ref,
      homeScore: row.homeTeam.score ?? null,
      awayScore: row.awayTeam.score ?? null,
      status: statusOf(row),
    }),
  );
  const finished = isFinished(row);
  const [goalie, scorer] = [row.winningGoalie, row.winningGoalScorer].map((told) => (finished ? told : null));
  for (const told of [goalie, scorer]) if (told) yield personMention(refOf(raw, told.playerId), shortName(told));
  yield fact(hockeyGame, {
    game: refOf(raw, row.id),
    source: SOURCE,
    seasonId: seasonIdOf(raw, row.season),
    ending: finished ? (endings[row.gameOutcome?.lastPeriodType ?? ''] ?? null) : null,
    winningGoalie: goalie ? refOf(raw, goalie.playerId) : null,
    winningScorer: scorer ? refOf(raw, scorer.playerId) : null,
  });
}

/** By the kind of the last period. */
const endings: Readonly<Record<string, GameEnding>> = { REG: 'regulation', OT: 'overtime', SO: 'shootout' };

/** `M. Sogaard` */
function shortName({ firstInitial, lastName }: NonNullable<ListedGame['winningGoalie']>): string | null {
  return lastName ? [firstInitial?.default, lastName.default].filter(Boolean).join(' ') : null;
}
