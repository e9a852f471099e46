import type { RecordOf } from '@fieldhouse/domain';
import type { baseballEvent } from '@fieldhouse/domain/baseball';
import { stateOf } from './base-out-state.js';

/** What run values need of an event. Plain JSON. */
export interface Play {
  readonly inning: number;
  readonly half: string;
  /** State that it found, and that it left. */
  readonly before: number;
  readonly after: number;
  readonly outs: number;
  readonly runs: number;
  readonly type: string;
  readonly plateAppearance: boolean;
  readonly atBat: boolean;
  readonly sacrificeFly: boolean;
  /** Who has it in his batting: who is charged with the plate appearance, or the runners who stole or were put out. */
  readonly batters: readonly string[];
  readonly pitcher: string;
}

export function playOf(row: RecordOf<typeof baseballEvent>): Play {
  const on = [row.onFirst, row.onSecond, row.onThird];
  const running = row.stealing | row.caughtStealing | row.pickedOff;
  const runners = on.filter((runner, at): runner is string => runner !== null && (running & (1 << at)) !== 0);
  const bases = on.reduce((taken, runner, at) => taken + (runner === null ? 0 : 1 << at), 0);
  return {
    inning: row.inning,
    half: row.half,
    before: stateOf(bases, row.outsBefore),
    after: stateOf(row.basesAfter, row.outsBefore + row.outs),
    outs: row.outs,
    runs: row.runs,
    type: row.type,
    plateAppearance: row.plateAppearance,
    atBat: row.atBat,
    sacrificeFly: row.sacrificeFly,
    batters: row.plateAppearance ? [row.responsibleBatter] : runners,
    pitcher: row.responsiblePitcher,
  };
}
