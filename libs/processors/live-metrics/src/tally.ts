import { fact, type DomainRecord } from '@fieldhouse/domain';
import { metricWindow } from '@fieldhouse/domain/tracking';
import { samplesAt, secondsAt, slots, tallySize } from './slots.js';

/** See `slots`. Below 0: no maximum yet. */
export type Tally = number[];

export function newTally(): Tally {
  return cleared(Array.from({ length: tallySize }, () => 0));
}

export function cleared(tally: Tally): Tally {
  for (let i = 0; i < tally.length; i++) tally[i] = 0;
  for (const slot of maxima) tally[slot] = -1;
  return tally;
}

const maxima = slots.flatMap(({ metric }, slot) => (metric.over === 'max' ? [slot] : []));
const isMaximum = slots.map(({ metric }) => metric.over === 'max');

/** Both together, as a tally of its own. */
export const together = (one: Tally, other: Tally): Tally =>
  one.map((value, i) => (isMaximum[i] ? Math.max(value, other[i]!) : value + other[i]!));

/** What a slot says; null where nothing was measured that it rests on. */
export function valueOf(tally: Tally, slot: number): number | null {
  const { metric, group } = slots[slot]!;
  const samples = tally[samplesAt + group]!;
  const held = tally[slot]!;
  if (samples === 0 || (held < 0 && metric.over === 'max')) return null;
  return metric.over === 'mean' ? held / samples : held;
}

interface Subject {
  readonly session: string;
  readonly person: string;
  readonly localDate: string;
}

/** Players share their windows: the text of the last one is mostly that of the next. */
let known = { at: Number.NaN, text: '' };

function instantOf(at: number): string {
  if (at !== known.at) known = { at, text: new Date(at / 1000).toISOString() };
  return known.text;
}

/** Puts out a closed window: a row for every metric that was measured in it. */
export function putOut(
  tally: Tally,
  { session, person, localDate }: Subject,
  lengthSeconds: number,
  at: number,
  which: readonly number[],
  out: DomainRecord[],
): void {
  const startsAt = instantOf(at);
  for (const slot of which) {
    const value = valueOf(tally, slot);
    if (value === null) continue;
    const { metric, group } = slots[slot]!;
    out.push(
      fact(metricWindow, {
        session,
        person,
        metric: metric.id,
        lengthSeconds,
        startsAt,
        localDate,
        value,
        samples: tally[samplesAt + group]!,
        // A step that began in the window before can make it more than whole.
        coverage: Math.min(1, tally[secondsAt + group]! / lengthSeconds),
      }),
    );
  }
}

export const allSlots: readonly number[] = slots.map((_, slot) => slot);
export const slotsBySecond: readonly number[] = allSlots.filter((slot) => slots[slot]!.metric.bySecond);
