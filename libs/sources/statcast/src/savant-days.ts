import type { Slice, SourceContext } from '@fieldhouse/plugin-kit';
import type { StatcastSettings } from './statcast.settings.js';

/** A day of games: Savant cuts off a longer answer without a word. */
export interface DaySlice extends Slice {
  readonly day: string;
}

/** Spring training begins after the first of these days of a year, the World Series ends before the last. */
const seasonDays = ['02-15', '11-15'] as const;

/** Games of a day go on until after midnight on the other coast; by then the day is over here. */
const timeZone = 'America/New_York';

/** Days to ask for: those of the seasons up to yesterday; after `through` only those that are new, and the last ones again. */
export function daysToRead(
  { settings, clock }: Pick<SourceContext<StatcastSettings>, 'settings' | 'clock'>,
  through: string | null,
): readonly DaySlice[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(clock.now());
  const years = settings.seasons ?? [Number(today.slice(0, 4))];
  const after = through === null ? '' : dayAfter(through, -settings.readAgainDays);
  const days: DaySlice[] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const last = `${year}-${seasonDays[1]}`;
    for (let day = `${year}-${seasonDays[0]}`; day <= last && day < today; day = dayAfter(day, 1))
      if (day > after) days.push({ id: day, day });
  }
  return days;
}

/** The address that gives every pitch of a day, of the kinds of games that are asked for. */
export function addressOf(day: string, { address, gameTypes }: StatcastSettings): string {
  const url = new URL(address);
  const list = (values: readonly string[]) => values.map((value) => `${value}|`).join('');
  const query = {
    all: 'true',
    hfGT: list(gameTypes),
    hfSea: list([day.slice(0, 4)]),
    player_type: 'pitcher',
    game_date_gt: day,
    game_date_lt: day,
    min_pitches: '0',
    min_results: '0',
    min_pas: '0',
    group_by: 'name',
    sort_col: 'pitches',
    sort_order: 'desc',
    type: 'details',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
