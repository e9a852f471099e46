import { Module } from '@nestjs/common';
import { InjuryHistories } from '../stints/injury-histories.js';
import { PersonLinesQuery } from '../stints/person-lines.query.js';
import { PlayerInjuriesQuery } from '../stints/player-injuries.query.js';
import { StintQuery } from '../stints/stint.query.js';
import { StintsController } from '../stints/stints.controller.js';
import { ToldStintsQuery } from '../stints/told-stints.query.js';
import { AppearanceWindowQuery } from './appearance-window.query.js';
import { AppearancesQuery } from './appearances.query.js';
import { PitchWindowQuery } from './pitch-window.query.js';
import { PitchesQuery } from './pitches.query.js';
import { StintWindows } from './stint-windows.js';
import { WindowsController } from './windows.controller.js';

/** A stint, a player's stints, and what came before and after. Needs the `ReadModelModule`, which the league's module brings. */
@Module({
  controllers: [StintsController, WindowsController],
  providers: [
    ToldStintsQuery,
    PersonLinesQuery,
    InjuryHistories,
    StintQuery,
    PlayerInjuriesQuery,
    StintWindows,
    PitchesQuery,
    PitchWindowQuery,
    AppearancesQuery,
    AppearanceWindowQuery,
  ],
})
export class InjuryWindowsModule {}
