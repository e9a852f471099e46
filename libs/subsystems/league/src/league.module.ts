import type { SportDescriptor } from '@fieldhouse/domain';
import { ReadModelModule } from '@fieldhouse/read-model';
import { Module, type DynamicModule } from '@nestjs/common';
import { ClubQuery } from './clubs/club.query.js';
import { ClubsController } from './clubs/clubs.controller.js';
import { RosterQuery } from './clubs/roster.query.js';
import { GlossaryController } from './glossary.controller.js';
import { CareerQuery } from './players/career.query.js';
import { GameLogQuery } from './players/game-log.query.js';
import { PersonsQuery } from './players/persons.query.js';
import { PlayerQuery } from './players/player.query.js';
import { PlayersController } from './players/players.controller.js';
import { SearchQuery } from './players/search.query.js';
import { ClubsOfPersonsQuery } from './ranking/clubs-of-persons.query.js';
import { HeadlineQuery } from './ranking/headline.query.js';
import { LeadersQuery } from './ranking/leaders.query.js';
import { LedQuery } from './ranking/led.query.js';
import { TeamGamesQuery } from './ranking/team-games.query.js';
import { FirstLoadQuery } from './seasons/first-load.query.js';
import { ScheduleQuery } from './seasons/schedule.query.js';
import { SeasonsController } from './seasons/seasons.controller.js';
import { StandingsQuery } from './seasons/standings.query.js';
import { PlayerViewsController } from './views/player-views.controller.js';
import { PlayerViews } from './views/player-views.js';

/** What all sports share on the pages: seasons, clubs, players, leaders, search, glossary. Needs a `DataSource` among the program's providers. */
@Module({
  controllers: [SeasonsController, ClubsController, PlayersController, GlossaryController, PlayerViewsController],
  providers: [
    StandingsQuery,
    ScheduleQuery,
    FirstLoadQuery,
    TeamGamesQuery,
    ClubsOfPersonsQuery,
    LeadersQuery,
    LedQuery,
    HeadlineQuery,
    ClubQuery,
    RosterQuery,
    PersonsQuery,
    PlayerQuery,
    CareerQuery,
    GameLogQuery,
    SearchQuery,
    PlayerViews,
  ],
})
export class LeagueModule {
  /** @throws Error where a sport's description is faulty */
  static forRoot(options: { readonly sports: readonly SportDescriptor[] }): DynamicModule {
    return { module: LeagueModule, imports: [ReadModelModule.forRoot(options)] };
  }
}
