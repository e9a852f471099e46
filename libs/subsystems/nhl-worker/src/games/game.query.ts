import type { hockeyRoutes, RouteOutput } from '@fieldhouse/contracts';
import { PersonNames, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { BoxScoreQuery } from './box-score.query.js';
import { GameFactsQuery } from './game-facts.query.js';
import { PlaysQuery } from './plays.query.js';
import { goalsOf, penaltiesOf, periodsOf, shotsOf, type Named } from './told-game.js';

type GameAnswer = Omit<RouteOutput<typeof hockeyRoutes.hockeyGame>, 'provenance'>;

/** A hockey game: goals, penalties, shots and box score, in seven statements. */
@Injectable()
export class GameQuery {
  constructor(
    private readonly names: PersonNames,
    private readonly facts: GameFactsQuery,
    private readonly plays: PlaysQuery,
    private readonly boxScore: BoxScoreQuery,
  ) {}

  /** @throws ApiError 404 no such game of hockey */
  async of(id: string): Promise<{ readonly answer: GameAnswer; readonly season: CatalogueSeason }> {
    const { season, game, ending, winningGoalie, winningScorer } = await this.facts.of(id);
    const [plays, box] = await Promise.all([this.plays.of(game.id), this.boxScore.of(game)]);
    const nameOf = await this.names.of([
      winningGoalie,
      winningScorer,
      ...plays.flatMap((play) => [play.person, play.other, play.firstAssist, play.secondAssist, play.goalie]),
    ]);
    const named: Named = (person) => (person === null ? null : { id: person, name: nameOf(person).name });
    return {
      season,
      answer: {
        league: season.league.name,
        seasonLabel: season.name.label,
        game,
        ending,
        periods: periodsOf(game, ending, plays),
        goals: goalsOf(game, plays, named),
        penalties: penaltiesOf(game, plays, named),
        shots: shotsOf(game, plays, named),
        box,
        winningGoalie: named(winningGoalie),
        winningScorer: named(winningScorer),
      },
    };
  }
}
