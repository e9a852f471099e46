import { evaluate } from '@fieldhouse/domain';
import { fieldingIndependentRuns, playsKey, type ClubLine, type Values } from './club-line.js';
import { expectedRuns } from './expected-runs.js';
import type { RunChange } from './run-change.js';
import type { RunEnvironment } from './run-environment.js';

type Name = 'outs' | 'battersFaced' | 'fieldingIndependentRuns' | 'constantRuns' | 'expectedRunsSaved';

/** What a pitcher's line for a club was worth. `plays`: by {@link playsKey}. */
export function pitchingValues(
  { expectancy, fieldingIndependentConstant }: RunEnvironment,
  plays: Readonly<Record<string, RunChange>>,
): (line: ClubLine) => Values<Name> {
  return (line) => {
    const { outs = null, battersFaced = null } = line.counts;
    const allowed = expectedRuns(plays[playsKey(line)], battersFaced, expectancy);
    return {
      outs,
      battersFaced,
      fieldingIndependentRuns: evaluate(fieldingIndependentRuns, line.counts),
      constantRuns: outs === null ? null : (fieldingIndependentConstant * outs) / 3,
      expectedRunsSaved: allowed === null ? null : 0 - allowed,
    };
  };
}
