import { Module } from '@nestjs/common';
import { BoxScoreQuery } from './box-score.query.js';
import { GameFactsQuery } from './game-facts.query.js';
import { GameQuery } from './game.query.js';
import { GamesController } from './games.controller.js';
import { PlaysQuery } from './plays.query.js';

/** Baseball's own pages. Needs the `ReadModelModule`, which the league's module brings. */
@Module({
  controllers: [GamesController],
  providers: [GameFactsQuery, PlaysQuery, BoxScoreQuery, GameQuery],
})
export class BaseballGamesModule {}
