import { Module } from '@nestjs/common';
import { InjuryLeaguesQuery } from '../injury-leagues.js';
import { ExplorerController } from './explorer.controller.js';
import { FacetsQuery } from './facets.query.js';
import { GroupDataQuery } from '../groups/group-data.query.js';
import { GroupQuery } from '../groups/group.query.js';
import { GroupsController } from '../groups/groups.controller.js';
import { InjuredPlayersQuery } from './injured-players.query.js';
import { StintsQuery } from './stints.query.js';
import { TimelineQuery } from './timeline.query.js';

/** Injuries by area, kind, club, season, player and group. Needs the `ReadModelModule`, which the league's module brings. */
@Module({
  controllers: [ExplorerController, GroupsController],
  providers: [
    InjuryLeaguesQuery,
    GroupDataQuery,
    GroupQuery,
    FacetsQuery,
    StintsQuery,
    TimelineQuery,
    InjuredPlayersQuery,
  ],
})
export class InjuryExplorerModule {}
