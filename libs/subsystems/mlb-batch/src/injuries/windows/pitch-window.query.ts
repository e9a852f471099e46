import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { Injectable } from '@nestjs/common';
import { pitchFigures } from './pitch-figures.js';
import { PitchesQuery, type StoredPitch } from './pitches.query.js';
import { pitchEvents, pitchSeries } from './series-choice.js';
import { StintWindows, type StintWindow } from './stint-windows.js';
import { halfOf } from './window-head.js';

type Query = RouteInput<typeof injuryRoutes.pitchWindow>['query'];

/** The pitches before and after a stint: thrown by a pitcher, seen by a batter. */
@Injectable()
export class PitchWindowQuery {
  constructor(
    private readonly windows: StintWindows,
    private readonly pitches: PitchesQuery,
  ) {}

  async of(stint: string, query: Query): Promise<RouteOutput<typeof injuryRoutes.pitchWindow>> {
    const { head, role, window, provenance } = await this.window(stint, query);
    const { shown, ...figures } = pitchFigures(window, role, query);
    return {
      ...head,
      before: halfOf(window.before.map(inGame), shown.before),
      after: halfOf(window.after.map(inGame), shown.after),
      ...figures,
      provenance,
    };
  }

  /** The pitches themselves. */
  window(stint: string, query: Pick<Query, 'n' | 'offSeason'>): Promise<StintWindow<StoredPitch>> {
    return this.windows.of(stint, query, pitchEvents, pitchSeries, (person, { role }, { tracking }, days) =>
      tracking === null ? Promise.resolve([]) : this.pitches.of(person, role, tracking, days),
    );
  }
}

const inGame = ({ localDate, gameRef }: StoredPitch) => ({ localDate, game: gameRef });
