import { countText, pluralText, shortDayText } from '@fieldhouse/web-ui';
import type { Half } from './stint-answers.js';

/** Fewer pitches, or plate appearances, than this say little. */
export const fewEvents = 100;

/** "300 pitches, 10 Apr – 7 May"; with a filter "120 of 300 pitches". */
export function halfText(half: Half): string {
  const all = pluralText(half.events, 'pitch', 'pitches');
  const events = half.shown === half.events ? all : `${countText(half.shown)} of ${all}`;
  return [events, halfDates(half)].filter((part) => part !== '').join(', ');
}

/** "10 Apr – 7 May"; a single day once; nothing where there is no game. */
export function halfDates({ firstDate, lastDate }: Half): string {
  if (firstDate === null || lastDate === null) return '';
  if (firstDate === lastDate) return shortDayText(firstDate);
  return `${shortDayText(firstDate)} – ${shortDayText(lastDate)}`;
}

export function fewPitches(half: Half): boolean {
  return half.shown > 0 && half.shown < fewEvents;
}
