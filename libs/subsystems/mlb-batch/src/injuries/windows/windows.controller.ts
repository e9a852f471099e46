import { injuryRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { RouteHandler, type RouteCall } from '@fieldhouse/http';
import { Answers } from '@fieldhouse/read-model';
import { Controller } from '@nestjs/common';
import { AppearanceWindowQuery } from './appearance-window.query.js';
import { PitchWindowQuery } from './pitch-window.query.js';

/** What came before and after a stint. Answers are kept until new data come in. */
@Controller()
export class WindowsController {
  constructor(
    private readonly answers: Answers,
    private readonly pitchWindows: PitchWindowQuery,
    private readonly appearanceWindows: AppearanceWindowQuery,
  ) {}

  @RouteHandler(injuryRoutes.pitchWindow)
  pitches({
    params: { stint },
    query,
  }: RouteCall<typeof injuryRoutes.pitchWindow>): Promise<RouteOutput<typeof injuryRoutes.pitchWindow>> {
    const { n, offSeason, show, type, hand } = query;
    const key = ['pitches around', stint, n, offSeason, show, type, hand].join(' ');
    return this.answers.of(key, () => this.pitchWindows.of(stint, query));
  }

  @RouteHandler(injuryRoutes.appearanceWindow)
  appearances({
    params: { stint },
    query,
  }: RouteCall<typeof injuryRoutes.appearanceWindow>): Promise<RouteOutput<typeof injuryRoutes.appearanceWindow>> {
    const key = ['appearances around', stint, query.n, query.offSeason].join(' ');
    return this.answers.of(key, () => this.appearanceWindows.of(stint, query));
  }
}
