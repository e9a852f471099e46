import type { Measured } from '@fieldhouse/web-charts/live';
import type { LiveMetric } from './stadium-answers.js';

/** How much of the past a tile's line shows. */
export const sparkSpan = 5 * 60_000;
/** A value a second is kept. */
const step = 1_000;

/** What a metric has been of late, by person: what the page has heard, and before that what was asked for. */
export class Histories {
  readonly #kept = new Map<string, readonly Measured[]>();

  of(person: string, metric: string): readonly Measured[] {
    return this.#kept.get(`${person} ${metric}`) ?? [];
  }

  note(person: string, metric: string, at: number, value: number): void {
    const before = this.of(person, metric);
    const last = before.at(-1);
    if (last !== undefined && at - last.at < step) return;
    this.#kept.set(`${person} ${metric}`, [...before.filter((one) => one.at > at - sparkSpan), { at, value }]);
  }

  /** Puts the past before what was heard since. */
  seed(person: string, metric: string, past: readonly Measured[]): void {
    const heard = this.of(person, metric);
    const first = heard[0]?.at ?? Infinity;
    this.#kept.set(`${person} ${metric}`, [...past.filter(({ at }) => at < first), ...heard]);
  }
}

/**
 * The past of a live value out of windows: of a mean the windows themselves; of a sum what the total was after each, counted back from what it
 * is now. Of a maximum nothing is known from windows alone.
 *
 * @param windows each at its beginning, oldest first
 * @param total the live value now
 */
export function pastOf(
  over: LiveMetric['over'],
  windows: readonly Measured[],
  windowMilliseconds: number,
  total: number | null,
): readonly Measured[] {
  if (over === 'max' || (over === 'sum' && total === null)) return [];
  if (over === 'mean') return windows;
  let left = total ?? 0;
  return windows
    .toReversed()
    .map(({ at, value }) => {
      const after = { at: at + windowMilliseconds, value: left };
      left -= value;
      return after;
    })
    .toReversed();
}
