import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { addAppearances, appearanceRates, type AppearanceResult } from '@fieldhouse/domain/baseball';
import { Injectable } from '@nestjs/common';
import { appearanceDifferences } from './appearance-differences.js';
import { AppearancesQuery } from './appearances.query.js';
import { appearanceEvents, appearanceSeries } from './series-choice.js';
import { StintWindows } from './stint-windows.js';
import { halfOf } from './window-head.js';

type Answer = RouteOutput<typeof injuryRoutes.appearanceWindow>;

/** The plate appearances before and after a stint: a batter's own, those of the batters against a pitcher. */
@Injectable()
export class AppearanceWindowQuery {
  constructor(
    private readonly windows: StintWindows,
    private readonly appearances: AppearancesQuery,
  ) {}

  async of(stint: string, query: RouteInput<typeof injuryRoutes.appearanceWindow>['query']): Promise<Answer> {
    const { head, role, window, provenance } = await this.windows.of(
      stint,
      query,
      appearanceEvents,
      appearanceSeries,
      (person, player, _, days) => this.appearances.of(person, player.role, days),
    );
    const before = window.before.map(({ result }) => result);
    const after = window.after.map(({ result }) => result);
    return {
      ...head,
      before: halfOf(window.before, before.length),
      after: halfOf(window.after, after.length),
      lines: { before: lineOf(before), after: lineOf(after) },
      differences: appearanceDifferences(before, after, role),
      provenance,
    };
  }
}

function lineOf(results: readonly AppearanceResult[]): Answer['lines']['before'] {
  const counts = addAppearances(results);
  return { ...counts, ...appearanceRates(counts) };
}
