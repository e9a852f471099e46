import { countText, pluralText, shortDayText } from '@fieldhouse/web-ui';
import type { Half } from './stint-answers.js';

/** Fewer pitches than this say little of where or how fast. */
const few = 50;

/** "300 pitches, 10 Apr – 7 May"; with a filter "120 of 300 pitches". */
export function halfText(half: Half, unit = 'pitch', units = 'pitches'): string {
  const events =
    half.shown === half.events
      ? pluralText(half.events, unit, units)
      : `${countText(half.shown)} of ${pluralText(half.events, unit, units)}`;
  return [events, halfDates(half)].filter((part) => part !== '').join(', ');
}

/** "10 Apr – 7 May"; a single day once; nothing where there is no game. */
export function halfDates({ firstDate, lastDate }: Half): string {
  if (firstDate === null || lastDate === null) return '';
  if (firstDate === lastDate) return shortDayText(firstDate);
  return `${shortDayText(firstDate)} – ${shortDayText(lastDate)}`;
}

export function fewPitches(half: Half): boolean {
  return half.shown > 0 && half.shown < few;
}
