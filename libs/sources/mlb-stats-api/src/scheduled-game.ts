import { SkipRecordError, type RecordSubject, type Translated } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { listIn } from './api-body.js';
import { gameRecord, isFinal } from './game.record.js';
import { gameTypes, type GameType } from './game-types.js';
import { clubMention, leagueClub, namedTeam, type LeagueClubs } from './league-clubs.js';
import { rawTerms, seasonMentions, seasonOf, type RawTerms } from './raw-terms.schema.js';
import type { StatsApiSettings } from './stats-api.settings.js';

const side = z.looseObject({ team: namedTeam, score: z.int().optional() });

/** A game that is over, as a schedule lists it under a day; one that was broken off stands under both of its days. */
export const rawScheduledGame = rawTerms.extend({
  /** The day that it is listed under. */
  listed: z.string(),
  row: z.looseObject({
    gamePk: z.int(),
    gameType: z.enum(Object.keys(gameTypes) as [GameType, ...GameType[]]),
    season: z.string().regex(/^\d{4}$/),
    officialDate: z.iso.date(),
    gameDate: z.iso.datetime().optional(),
    /** Of the second listing: when it had begun. */
    resumedFrom: z.iso.datetime().optional(),
    status: z.looseObject({ statusCode: z.string(), startTimeTBD: z.boolean().optional() }),
    teams: z.looseObject({ away: side, home: side }),
    doubleHeader: z.string().optional(),
    gameNumber: z.int().optional(),
  }),
  away: leagueClub.nullable(),
  home: leagueClub.nullable(),
});
export type RawScheduledGame = z.infer<typeof rawScheduledGame>;

export const scheduledGameKey = ({ row, listed }: RawScheduledGame): string => `${row.gamePk} on ${listed}`;

export function aboutScheduledGame(raw: RawScheduledGame): RecordSubject {
  const { season, officialDate, teams } = raw.row;
  const [away, home] = [teams.away.team, teams.home.team].map(({ name, id }) => name ?? `team ${id}`);
  return { seasonId: seasonOf(raw, season), label: `${away} at ${home}, ${officialDate}` };
}

/** Of a listed game as much as tells whether it is asked for. */
const listing = z.looseObject({
  gamePk: z.int(),
  gameType: z.string(),
  status: z.looseObject({ statusCode: z.string() }),
});

export interface Listed {
  readonly listed: string;
  readonly game: unknown;
  /** Null where the row does not say. */
  readonly gamePk: number | null;
}

/**
 * The games of a schedule that are over and of a kind that is asked for; and whatever is no game that one could tell it of.
 * @throws PermanentError it is no schedule
 */
export function* finalGames(
  where: string,
  body: unknown,
  { gameTypes: wanted }: Pick<StatsApiSettings, 'gameTypes'>,
): Generator<Listed> {
  for (const day of listIn(where, body, 'dates')) {
    const listed = String((day as Readonly<Record<string, unknown>> | null)?.['date'] ?? '');
    for (const game of listIn(`${where} ${listed}`, day, 'games')) {
      const { data } = listing.safeParse(game);
      if (data !== undefined && !isFinal(data.status.statusCode)) continue;
      if (data !== undefined && !(wanted as readonly string[]).includes(data.gameType)) continue;
      yield { listed, game, gamePk: data?.gamePk ?? null };
    }
  }
}

/** A game that does not fit is handed on as it is, to be rejected with what it says. */
export function rawScheduledGameOf({ listed, game }: Listed, terms: RawTerms, clubs: LeagueClubs): RawScheduledGame {
  const row = game as RawScheduledGame['row'];
  const { data } = rawScheduledGame.shape.row.safeParse(game);
  const of = (at: 'away' | 'home') => (data === undefined ? null : clubs.of(data.teams[at].team, Number(data.season)));
  return { ...terms, listed, row, away: of('away'), home: of('home') };
}

/** @throws SkipRecordError a team that is none of the league's */
export function* translateScheduledGame(raw: RawScheduledGame): Generator<Translated> {
  const { row, away, home } = raw;
  if (away === null || home === null) {
    const { team } = away === null ? row.teams.away : row.teams.home;
    throw new SkipRecordError(`team ${team.id} (${team.name ?? 'no name'}) is none of the league's clubs`, {
      where: `game ${row.gamePk}`,
    });
  }
  yield* seasonMentions(raw, row.season);
  yield clubMention(away);
  yield clubMention(home);
  yield gameRecord(raw, {
    gamePk: row.gamePk,
    gameType: row.gameType,
    season: row.season,
    officialDate: row.officialDate,
    startsAt: row.status.startTimeTBD === true ? null : (row.resumedFrom ?? row.gameDate ?? null),
    doubleHeader: row.doubleHeader ?? 'N',
    gameNumber: row.gameNumber ?? 1,
    away: away.ref,
    home: home.ref,
    awayScore: row.teams.away.score ?? null,
    homeScore: row.teams.home.score ?? null,
    attendance: null,
    durationMinutes: null,
  });
}
