import { Module } from '@nestjs/common';
import { BoxScoreQuery } from './box-score.query.js';
import { GameFactsQuery } from './game-facts.query.js';
import { GameQuery } from './game.query.js';
import { GamesController } from './games.controller.js';
import { RunValuesController } from '../run-values/run-values.controller.js';
import { RunValuesQuery } from '../run-values/run-values.query.js';
import { PlaysQuery } from './plays.query.js';

/** Baseball's own pages. Needs the `ReadModelModule`, which the league's module brings. */
@Module({
  controllers: [GamesController, RunValuesController],
  providers: [GameFactsQuery, PlaysQuery, BoxScoreQuery, GameQuery, RunValuesQuery],
})
export class BaseballGamesModule {}
