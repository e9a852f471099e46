import type { StintChange } from '@fieldhouse/domain/baseball';
import type { InputRow } from '@fieldhouse/plugin-kit';
import { createTestContext } from '@fieldhouse/plugin-kit/testing';
import { injuryStints } from './injury-stints.processor.js';

export const seasonId = '01890f3c-5a2b-7c4d-9e1f-2a3b4c5d6e7f';

/** A notice as a test tells it: the day, what was done, and what differs from the usual. */
export interface Told {
  readonly localDate: string;
  readonly action: string;
  readonly list?: string | null;
  readonly listDays?: number | null;
  readonly retroactiveDate?: string;
  readonly text?: string;
  readonly playerName?: string;
  readonly person?: string | null;
  readonly state?: string;
  readonly position?: string | null;
  readonly club?: string | null;
  readonly clubName?: string | null;
  readonly source?: string;
  readonly ref?: string;
  readonly number?: number;
}

/** `05-01` is of 2016. */
export const on = (day: string): string => (day.length === 5 ? `2016-${day}` : day);

export const placed = (day: string, listDays = 15, more: Partial<Told> = {}): Told => ({
  localDate: on(day),
  action: 'placed',
  list: 'injured',
  listDays,
  ...more,
});
export const transferred = (day: string, listDays = 60, more: Partial<Told> = {}): Told => ({
  localDate: on(day),
  action: 'transferred',
  list: 'injured',
  listDays,
  ...more,
});
export const activated = (day: string, listDays: number | null = 15, more: Partial<Told> = {}): Told => ({
  localDate: on(day),
  action: 'activated',
  list: listDays === null ? null : 'injured',
  listDays,
  ...more,
});
export const moved = (day: string, action: string, more: Partial<Told> = {}): Told => ({
  localDate: on(day),
  action,
  list: null,
  listDays: null,
  ...more,
});

/** As the engine hands them over: whom the notices mean, then the notices by day. */
export function rowsOf(told: readonly Told[]): readonly InputRow[] {
  const notices = told.map((one, at) => ({
    source: 'transaction-notes',
    ref: `note-${at}`,
    number: 1,
    playerName: 'Ann Able',
    person: '01890f3c-5a2b-7c4d-9e1f-000000000001',
    state: 'resolved',
    position: 'RF',
    club: null,
    clubName: 'Boston Bees',
    ...one,
  }));
  const players = notices.map(({ source, ref, number, playerName, person, state }) => ({
    of: 'notice-player',
    row: { source, ref, number, seasonId, playerName, person, state, evidence: '', candidates: [] },
  }));
  const inOrder = [...notices].sort((a, b) => (a.localDate < b.localDate ? -1 : a.localDate > b.localDate ? 1 : 0));
  return [
    ...players,
    ...inOrder.map((notice) => ({
      of: 'injury-notice',
      row: { fromListDays: null, retroactiveDate: null, text: '', ...notice, seasonId, person: null },
    })),
  ] as readonly InputRow[];
}

const kindOf = (kind: string) => (out: { readonly of: { readonly kind: string } }) => out.of.kind === kind;

export interface Derived {
  readonly stints: readonly Readonly<Record<string, unknown>>[];
  readonly unmatched: readonly Readonly<Record<string, unknown>>[];
}

export function derive(told: readonly Told[], overThrough = 2000, batchSize = Infinity): Derived {
  const { ctx } = createTestContext({ settings: { overThrough } });
  const rows = rowsOf(told);
  let state = injuryStints.initial({ overThrough });
  for (let at = 0; at < rows.length; at += batchSize)
    state = injuryStints.process(rows.slice(at, at + batchSize), state, ctx).state;
  const { out } = injuryStints.finish(state, ctx);
  return {
    stints: out.filter(kindOf('injury-stint')).map(({ row }) => row as Readonly<Record<string, unknown>>),
    unmatched: out.filter(kindOf('unmatched-notice')).map(({ row }) => row as Readonly<Record<string, unknown>>),
  };
}

/** The one stint of notices of which all belong to it. */
export function only(...told: readonly Told[]): Readonly<Record<string, unknown>> {
  const { stints, unmatched } = derive(told);
  const [stint] = stints;
  if (stint === undefined || stints.length > 1 || unmatched.length > 0)
    throw new Error(`not one stint: ${JSON.stringify({ stints, unmatched }, null, 2)}`);
  return stint;
}

/** Day, action and list of each change. */
export const changesOf = (stint: Readonly<Record<string, unknown>>): readonly (readonly unknown[])[] =>
  (stint['changes'] as readonly StintChange[]).map(({ date, action, listDays }) => [date, action, listDays]);
