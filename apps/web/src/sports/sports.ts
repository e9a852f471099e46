import { baseballPages } from './baseball/baseball.pages.js';
import { hockeyPages } from './hockey/hockey.pages.js';
import type { SportPages } from './sport-pages.js';

/** The sports that have a place here, in the order of the top bar. */
export const sports: readonly SportPages[] = [baseballPages, hockeyPages];

export function sportOf(id: string): SportPages | undefined {
  return sports.find((sport) => sport.id === id);
}
