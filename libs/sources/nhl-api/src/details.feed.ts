import { game, league, person, season } from '@fieldhouse/domain';
import {
  goalieBoxLine,
  goaltendingGameLine,
  hockeyPlay,
  skaterBoxLine,
  skatingGameLine,
} from '@fieldhouse/domain/hockey';
import { defineFeed, type RecordSubject } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import { absenceFinding, absenceKey, isAbsence, rawAbsence } from './absence.js';
import { answerOf } from './answers.js';
import { rawBoxScore, translateBoxScore, type RawBoxScore } from './box-score.translate.js';
import { detailGames, type DetailGame } from './detail-games.js';
import { sidesOf, type DetailHead } from './detail.schema.js';
import { leagueClubs } from './league-clubs.js';
import type { NhlApiSettings } from './nhl-api.settings.js';
import { rawPlays, translatePlays, type RawPlays } from './plays.translate.js';
import { seasonIdOf, termsOf } from './raw-terms.schema.js';
import { afterSlice, readCursor, type ReadCursor } from './read-cursor.js';

/** A game's box score, or its play-by-play, or that one of them is not there. */
const rawDetail = z.union([rawBoxScore, rawPlays, rawAbsence]);
type RawDetail = z.infer<typeof rawDetail>;

/** Games in detail: box scores, and plays with their places. */
export const details = defineFeed<NhlApiSettings, RawDetail, DetailGame, ReadCursor>({
  name: 'details',
  title: 'Box scores and play-by-play',
  after: ['games'],
  raw: rawDetail,
  onDrift: 'quarantine',
  key: (raw) =>
    isAbsence(raw) ? absenceKey(raw) : 'plays' in raw ? `${raw.plays.id} plays` : `${raw.boxScore.id} box score`,
  about: aboutDetail,
  emits: [league, season, person, game, skaterBoxLine, goalieBoxLine, skatingGameLine, goaltendingGameLine, hockeyPlay],
  cursor: readCursor,
  slices: detailGames,
  async *read(slice, ctx) {
    const terms = termsOf(ctx.settings);
    const clubs = await leagueClubs(ctx, terms);
    // Plays first: they have whole names.
    for (const [what, title] of documents) {
      ctx.signal.throwIfAborted();
      const path = `v1/gamecenter/${slice.game}/${what}`;
      const body = await answerOf(ctx, path);
      if (body === null) yield { absent: `there is no ${title} of game ${slice.game}`, path };
      else if (what === 'boxscore') yield { ...sidesOf(body, terms, clubs), boxScore: body as RawBoxScore['boxScore'] };
      else yield { ...sidesOf(body, terms, clubs), plays: body as RawPlays['plays'] };
    }
  },
  advance: afterSlice,
  *translate(raw) {
    if (isAbsence(raw)) yield absenceFinding(raw);
    else if ('plays' in raw) yield* translatePlays(raw);
    else yield* translateBoxScore(raw);
  },
});

const documents = [
  ['play-by-play', 'play-by-play'],
  ['boxscore', 'box score'],
] as const;

function aboutDetail(raw: RawDetail): RecordSubject | null {
  if (isAbsence(raw)) return null;
  const { season: number, awayTeam, homeTeam, gameDate }: DetailHead = 'plays' in raw ? raw.plays : raw.boxScore;
  return { seasonId: seasonIdOf(raw, number), label: `${awayTeam.abbrev} at ${homeTeam.abbrev}, ${gameDate}` };
}
