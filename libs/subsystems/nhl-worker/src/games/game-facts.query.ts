import type { GameEnding } from '@fieldhouse/domain/hockey';
import { Games, Reader, sql, type CatalogueSeason, type GameRow } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { believed } from './believed-rows.js';

export interface GameFacts {
  readonly season: CatalogueSeason;
  readonly game: GameRow;
  /** null while it is not over, and where no source tells. */
  readonly ending: GameEnding | null;
  readonly winningGoalie: string | null;
  readonly winningScorer: string | null;
}

type Told = Pick<GameFacts, 'ending' | 'winningGoalie' | 'winningScorer'> & { readonly source: string };

/** Score, end and decision of a game: two statements. */
@Injectable()
export class GameFactsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly games: Games,
  ) {}

  /** @throws ApiError 404 no such game of hockey */
  async of(id: string): Promise<GameFacts> {
    const [{ season, game }, told] = await Promise.all([
      this.games.one('hockey', id),
      this.reader.rows<Told>(sql`
        select h.source as "source", h.ending as "ending", h.winning_goalie as "winningGoalie",
          h.winning_scorer as "winningScorer"
        from hockey_game h where h.game = ${id}`),
    ]);
    const { ending = null, winningGoalie = null, winningScorer = null } = believed(told)[0] ?? {};
    return { season, game, ending, winningGoalie, winningScorer };
  }
}
