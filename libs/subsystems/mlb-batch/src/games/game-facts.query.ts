import { believedSource } from '@fieldhouse/domain';
import { battingLine } from '@fieldhouse/domain/baseball';
import { Games, numberOrNull, Reader, sql, type CatalogueSeason, type GameRow } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

export interface GameFacts {
  readonly season: CatalogueSeason;
  readonly game: GameRow & { readonly attendance: number | null; readonly durationMinutes: number | null };
  /** What the believed source adds; null where no source told more than the score. */
  readonly told: ToldGame | null;
}

/** A game as one source tells it. */
export interface ToldGame {
  readonly source: string;
  readonly innings: number;
  readonly awayLine: readonly (number | null)[];
  readonly homeLine: readonly (number | null)[];
  readonly awayHits: number | null;
  readonly homeHits: number | null;
  readonly awayErrors: number | null;
  readonly homeErrors: number | null;
  readonly winningPitcher: string | null;
  readonly losingPitcher: string | null;
  readonly savingPitcher: string | null;
}

type StoredTold = Omit<ToldGame, 'awayLine' | 'homeLine'> & { readonly awayLine: unknown; readonly homeLine: unknown };

/** Score, line score and decisions of a game: two statements. */
@Injectable()
export class GameFactsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly games: Games,
  ) {}

  /** @throws ApiError 404 no such game */
  async of(id: string): Promise<GameFacts> {
    const [{ season, game, row }, told] = await Promise.all([
      this.games.one<{ attendance: unknown; durationMinutes: unknown }>(
        'baseball',
        id,
        sql`, g.attendance as "attendance", g.duration_minutes as "durationMinutes"`,
      ),
      this.reader.rows<StoredTold>(sql`
        select b.source as "source", b.innings as "innings", b.away_line as "awayLine", b.home_line as "homeLine",
          b.away_hits as "awayHits", b.home_hits as "homeHits", b.away_errors as "awayErrors", b.home_errors as "homeErrors",
          b.winning_pitcher as "winningPitcher", b.losing_pitcher as "losingPitcher", b.saving_pitcher as "savingPitcher"
        from baseball_game b where b.game = ${id}`),
    ]);
    const source = believedSource(
      battingLine,
      told.map((each) => each.source),
    );
    const believed = told.find((each) => each.source === source);
    return {
      season,
      game: {
        ...game,
        attendance: numberOrNull(row.attendance),
        durationMinutes: numberOrNull(row.durationMinutes),
      },
      told: believed ? { ...believed, awayLine: runsOf(believed.awayLine), homeLine: runsOf(believed.homeLine) } : null,
    };
  }
}

/** One database gives JSON read, the other as text. */
function runsOf(json: unknown): readonly (number | null)[] {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return Array.isArray(value) ? value.map((runs) => (typeof runs === 'number' ? runs : null)) : [];
}
