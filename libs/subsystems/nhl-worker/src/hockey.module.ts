import { Module } from '@nestjs/common';
import { BoxScoreQuery } from './games/box-score.query.js';
import { GameFactsQuery } from './games/game-facts.query.js';
import { GameQuery } from './games/game.query.js';
import { GamesController } from './games/games.controller.js';
import { PlaysQuery } from './games/plays.query.js';
import { RanksController } from './players/ranks.controller.js';
import { RanksQuery } from './players/ranks.query.js';
import { UpstreamIdsController } from './upstream/upstream-ids.controller.js';
import { UpstreamIdsQuery } from './upstream/upstream-ids.query.js';

/** Hockey's own pages. Needs the `ReadModelModule`, which the league's module brings. */
@Module({
  controllers: [GamesController, RanksController, UpstreamIdsController],
  providers: [GameFactsQuery, PlaysQuery, BoxScoreQuery, GameQuery, RanksQuery, UpstreamIdsQuery],
})
export class HockeyModule {}
