import { afterFile, fileCursor, type FileSlice, type Slice, type SourceContext } from '@fieldhouse/plugin-kit';
import { z } from 'zod';
import type { StatsApiSettings } from './stats-api.settings.js';

/** A stretch of days that is asked for at once; the one that yesterday lies in ends with yesterday. */
export interface Period extends Slice {
  readonly from: string;
  readonly to: string;
}

/** Where a feed goes on: in a folder by the files' content, else after the last day that was asked for. */
export const readCursor = fileCursor.extend({ through: z.iso.date().nullable() });
export type ReadCursor = z.infer<typeof readCursor>;

/** The cursor after a slice; it never goes back, so that an older year that is filled in later does not move it. */
export function afterSlice(done: ReadCursor | null, slice: FileSlice | Period): ReadCursor {
  const { hashes, through } = done ?? { hashes: {}, through: null };
  if ('path' in slice) return { ...afterFile({ hashes }, slice), through };
  return { hashes, through: through === null || slice.to > through ? slice.to : through };
}

/** What a slice is of, for messages. */
export const nameOf = (slice: FileSlice | Period): string => ('path' in slice ? slice.path : slice.id);

type Context = Pick<SourceContext<StatsApiSettings>, 'settings' | 'clock'>;

/** Whole years: `2019`. */
export const yearsToRead = (ctx: Context, through: string | null): readonly Period[] =>
  periodsToRead(ctx, through, (year) => [{ id: `${year}`, from: `${year}-01-01`, to: `${year}-12-31` }]);

/** Months: `201906`. */
export const monthsToRead = (ctx: Context, through: string | null): readonly Period[] =>
  periodsToRead(ctx, through, (year) => Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1)));

/** Spring training begins after the first of these days of a year, the World Series ends before the last. */
const playingDays = ['02-15', '11-15'] as const;

/** Days on which games may be played: `2019-06-11`. */
export const daysToRead = (ctx: Context, through: string | null): readonly Period[] =>
  periodsToRead(ctx, through, (year) => {
    const days: Period[] = [];
    for (let day = `${year}-${playingDays[0]}`; day <= `${year}-${playingDays[1]}`; day = dayAfter(day, 1))
      days.push({ id: day, from: day, to: day });
    return days;
  });

function monthOf(year: number, month: number): Period {
  const number = String(month).padStart(2, '0');
  const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { id: `${year}${number}`, from: `${year}-${number}-01`, to };
}

/**
 * Periods of the named years and of the current one that are not yet read to their end, up to yesterday; and where there is
 * one, those again of which some of the last days are to be read again.
 */
function periodsToRead(
  { settings, clock }: Context,
  through: string | null,
  periodsOf: (year: number) => readonly Period[],
): readonly Period[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: settings.timeZone }).format(clock.now());
  const yesterday = dayAfter(today, -1);
  const again = through === null ? '' : dayAfter(through, -settings.readAgainDays);
  const periods = [...yearsToLookAt(settings.seasons, through, yesterday)]
    .sort((one, other) => one - other)
    .flatMap(periodsOf)
    .filter(({ from }) => from <= yesterday)
    .map((period) => (period.to > yesterday ? { ...period, to: yesterday } : period));
  if (through === null) return periods;
  return periods.some(({ to }) => to > through) ? periods.filter(({ to }) => to > again) : [];
}

/** The current year is that of yesterday. Where reading rested over the turn of a year, also those since. */
function yearsToLookAt(named: readonly number[], through: string | null, yesterday: string): ReadonlySet<number> {
  const current = yearOf(yesterday);
  const years = new Set([...named, current]);
  if (through === null || named.includes(yearOf(through))) return years;
  for (let year = yearOf(through); year < current; year++) years.add(year);
  return years;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
