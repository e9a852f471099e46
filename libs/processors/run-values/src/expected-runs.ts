import { noChange, valueOf, type RunChange } from './run-change.js';

/**
 * RE24: run value of a man's plays for a club. null where not all of his completed plate appearances (or batters faced)
 * are among the plays: a part would be taken for the whole.
 */
export function expectedRuns(
  plays: RunChange = noChange,
  turns: number | null,
  expectancy: readonly number[],
): number | null {
  return plays.count === turns ? valueOf(plays, expectancy) : null;
}
