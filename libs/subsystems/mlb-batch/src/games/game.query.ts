import type { baseballRoutes, RouteOutput } from '@fieldhouse/contracts';
import { PersonNames, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { BoxScoreQuery } from './box-score.query.js';
import { GameFactsQuery, type GameFacts, type ToldGame } from './game-facts.query.js';
import { playOf } from './play.js';
import { PlaysQuery, type StoredPlay } from './plays.query.js';

type GameAnswer = Omit<RouteOutput<typeof baseballRoutes.baseballGame>, 'provenance'>;

/** A baseball game: line score, box score, play by play, in six statements. */
@Injectable()
export class GameQuery {
  constructor(
    private readonly names: PersonNames,
    private readonly facts: GameFactsQuery,
    private readonly plays: PlaysQuery,
    private readonly boxScore: BoxScoreQuery,
  ) {}

  async of(id: string): Promise<{ readonly answer: GameAnswer; readonly season: CatalogueSeason }> {
    const facts = await this.facts.of(id);
    const { season, game, told } = facts;
    const plays = told ? await this.plays.of(id, told.source) : [];
    const [box, nameOf] = await Promise.all([
      told ? this.boxScore.of(season.league.sport, game, told.source, plays) : [],
      this.names.of([
        ...plays.flatMap((play) => [play.batter, play.pitcher, play.onFirst, play.onSecond, play.onThird]),
        told?.winningPitcher,
        told?.losingPitcher,
        told?.savingPitcher,
      ]),
    ]);
    const named = (person: string | null | undefined) => (person ? { id: person, name: nameOf(person).name } : null);
    return {
      season,
      answer: {
        league: season.league.name,
        seasonLabel: season.name.label,
        game,
        innings: told?.innings ?? null,
        lineScore: told ? lineScoreOf(told) : null,
        decisions: {
          winner: named(told?.winningPitcher),
          loser: named(told?.losingPitcher),
          save: named(told?.savingPitcher),
        },
        box: [...box],
        plays: plays.map((play) => playOf(play, nameOf)),
        missing: missingOf(facts, plays),
      },
    };
  }
}

const lineScoreOf = (told: ToldGame): NonNullable<GameAnswer['lineScore']> => ({
  away: [...told.awayLine],
  home: [...told.homeLine],
  awayHits: told.awayHits,
  homeHits: told.homeHits,
  awayErrors: told.awayErrors,
  homeErrors: told.homeErrors,
});

function missingOf({ game, told }: GameFacts, plays: readonly StoredPlay[]): string | null {
  if (game.status === 'missing') {
    return "The source's record of this game was rejected on import: its score, its box score and its plays are missing.";
  }
  if (game.status !== 'final') return null;
  if (!told) return 'No source has told more of this game than its score.';
  return plays.length === 0 ? 'No play by play of this game has been loaded.' : null;
}
