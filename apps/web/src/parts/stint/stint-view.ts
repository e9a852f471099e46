import { changed, one, stintHref, type Query } from '../../frame/addresses.js';

/** What the window holds. */
export type StintEvents = 'pitches' | 'at-bats';

/** Which pitches are shown; the first is the usual. */
export const pitchFilters = [
  { id: 'all', label: 'All' },
  { id: 'swing', label: 'Swing' },
  { id: 'contact', label: 'Contact' },
  { id: 'in-play', label: 'In play' },
  { id: 'miss', label: 'Miss' },
] as const;

/** The state of the page, all of it in its address. */
export interface StintView {
  readonly of: StintEvents;
  /** Events on each side, as asked for; undefined: as many as are offered. */
  readonly n: number | undefined;
  readonly show: (typeof pitchFilters)[number]['id'];
  readonly type: string | undefined;
  readonly hand: 'L' | 'R' | undefined;
  /** Whether the window stops at the off-season. */
  readonly offSeason: boolean;
}

/** Reads the address; what means nothing there is left out, a number that cannot be is for the API to refuse. */
export function stintView(query: Query): StintView {
  const n = Number(one(query, 'n') ?? Number.NaN);
  const hand = one(query, 'hand');
  return {
    of: one(query, 'of') === 'at-bats' ? 'at-bats' : 'pitches',
    n: Number.isInteger(n) ? n : undefined,
    show: pitchFilters.find((filter) => filter.id === one(query, 'show'))?.id ?? 'all',
    type: one(query, 'type'),
    hand: hand === 'L' || hand === 'R' ? hand : undefined,
    offSeason: one(query, 'offSeason') === 'true',
  };
}

/** The query of the API's windows. */
export function windowQuery({ n, offSeason }: StintView) {
  return { n, offSeason: offSeason ? ('true' as const) : ('false' as const) };
}

export type StintChange = Partial<Record<'of' | 'n' | 'show' | 'type' | 'hand' | 'offSeason', string | undefined>>;

/** The page with some of its state changed, at one of its sections. */
export type StintAddress = (change: StintChange, section?: string) => string;

export function stintAddress(stint: string, query: Query): StintAddress {
  const own = stintHref(stint);
  return (change, section) => changed(own, query, change) + (section === undefined ? '' : `#${section}`);
}
