import { game, mention, type DomainRecord, type ExternalId, type Phase } from '@fieldhouse/domain';
import { SkipRecordError } from '@fieldhouse/plugin-kit';
import type { DetailHead, RawSides } from './detail.schema.js';
import { gameRow } from './game.record.js';
import { gameTypes } from './game-types.js';
import { refOf, seasonIdOf } from './raw-terms.schema.js';

/** What all rows of a game's details refer to. */
export interface DetailRefs {
  readonly game: ExternalId;
  readonly seasonId: string;
  readonly phase: Phase;
  readonly localDate: string;
  readonly home: ExternalId;
  readonly away: ExternalId;
}

/** @throws SkipRecordError a club that is none of the league's */
export function detailRefs(raw: RawSides, head: DetailHead): DetailRefs {
  const { home, away } = raw;
  if (home === null || away === null) {
    const { abbrev } = home === null ? head.homeTeam : head.awayTeam;
    throw new SkipRecordError(`${abbrev} is no club of the league`, { where: `game ${head.id}` });
  }
  return {
    game: refOf(raw, head.id),
    seasonId: seasonIdOf(raw, head.season),
    phase: gameTypes[head.gameType],
    localDate: head.gameDate,
    home: home.ref,
    away: away.ref,
  };
}

/** The schedule tells of the game; where its slice failed, the details name it. */
export const detailMention = (raw: RawSides, head: DetailHead, { home, away }: DetailRefs): DomainRecord =>
  mention(
    game,
    gameRow(raw, {
      id: head.id,
      season: head.season,
      gameType: head.gameType,
      gameDate: head.gameDate,
      startsAt: head.startTimeUTC ?? null,
      home,
      away,
      homeScore: head.homeTeam.score ?? null,
      awayScore: head.awayTeam.score ?? null,
      status: 'final',
    }),
  );
