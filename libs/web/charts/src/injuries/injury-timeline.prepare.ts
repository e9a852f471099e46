import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { monthText, monthTicks, type MonthTick } from '../months.js';
import { dayNumber, share } from '../scale.js';
import { areaGroupOf, areaGroups, listGroupOf, listGroups, type StintGroup } from './stint-groups.js';

type Timeline = RouteOutput<typeof injuryRoutes.timeline>;
export type TimelineStint = Timeline['clubs'][number]['stints'][number];

export interface InjuryTimelineInput {
  readonly timeline: Pick<Timeline, 'firstDay' | 'lastDay' | 'clubs'>;
  /** A row a club, or a row a player. */
  readonly rows: 'clubs' | 'players';
  /** What a bar's colour says. */
  readonly colourBy: 'area' | 'list';
}

export interface TimelineBar {
  readonly key: string;
  /** Begin on the time axis, and length: parts of it, 0 to 1. */
  readonly x: number;
  readonly width: number;
  /** Row of bars within the row, from 0. */
  readonly lane: number;
  readonly group: StintGroup;
  /** It goes on after the last day. */
  readonly open: boolean;
  /** "Dario Vennemark, right forearm strain, 15-day list, 8 May to 3 Jun, 26 days" */
  readonly text: string;
  readonly stint: TimelineStint;
}

export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly club: Timeline['clubs'][number]['club'];
  /** In a row of a player: who. */
  readonly person: TimelineStint['person'];
  /** "12 stints, 431 days" */
  readonly note: string;
  readonly lanes: number;
  readonly bars: readonly TimelineBar[];
}

export interface InjuryTimeline {
  readonly months: readonly MonthTick[];
  readonly rows: readonly TimelineRow[];
  /** Those that occur, with their counts. */
  readonly groups: readonly (StintGroup & { readonly stints: number })[];
  /** One sentence for those who do not see it. */
  readonly summary: string;
}

/** Lays the stints of a season out: a row a club or player, overlapping ones below each other. Null where there are none. */
export function prepareInjuryTimeline({ timeline, rows, colourBy }: InjuryTimelineInput): InjuryTimeline | null {
  const { firstDay, lastDay, clubs } = timeline;
  if (firstDay === null || lastDay === null || clubs.every((club) => club.stints.length === 0)) return null;
  const axis = { first: dayNumber(firstDay), last: dayNumber(lastDay) };
  const place = (day: number) => share(day, axis.first, axis.last + 1);
  const groupOf = (stint: TimelineStint) =>
    colourBy === 'area' ? areaGroupOf(stint.areas) : listGroupOf(stint.listDays);
  const drawn = clubs.flatMap((club) =>
    (rows === 'clubs' ? [{ key: club.club.id ?? club.club.name, label: club.club.name, ...club }] : players(club))
      .filter((row) => row.stints.length > 0)
      .map((row) => rowOf(row, axis, groupOf)),
  );
  const bars = drawn.flatMap((row) => row.bars);
  const groups = (colourBy === 'area' ? areaGroups : listGroups)
    .map((group) => ({ ...group, stints: bars.filter((bar) => bar.group.id === group.id).length }))
    .filter((group) => group.stints > 0);
  return {
    months: monthTicks(firstDay, lastDay, place),
    rows: drawn,
    groups,
    summary: summaryOf(drawn, rows),
  };
}

interface Axis {
  readonly first: number;
  readonly last: number;
}

interface RowInput {
  readonly key: string;
  readonly label: string;
  readonly club: TimelineRow['club'];
  readonly person?: TimelineRow['person'];
  /** Days of all of its stints, where that is told. */
  readonly days?: number;
  readonly stints: readonly TimelineStint[];
}

function players({ club, stints }: Timeline['clubs'][number]): readonly RowInput[] {
  const rows = new Map<string, RowInput & { readonly stints: TimelineStint[] }>();
  for (const stint of stints) {
    const label = stint.person?.name ?? stint.playerName;
    const key = `${club.id ?? club.name} ${stint.person?.id ?? label}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { key, label, club, person: stint.person, stints: [stint] });
    else row.stints.push(stint);
  }
  return [...rows.values()];
}

function rowOf(row: RowInput, axis: Axis, groupOf: (stint: TimelineStint) => StintGroup): TimelineRow {
  const ordered = row.stints.toSorted((a, b) => (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : 0));
  /* A stint goes to the first lane whose last one has ended. */
  const ends: number[] = [];
  let days = 0;
  const bars = ordered.map((stint): TimelineBar => {
    const span = within(stint, axis);
    const free = ends.findIndex((end) => end < span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    days += span.end - span.start;
    const x = share(span.start, axis.first, axis.last + 1);
    return {
      key: stint.id,
      x,
      width: share(span.end + 1, axis.first, axis.last + 1) - x,
      lane,
      group: groupOf(stint),
      open: stint.endDate === null,
      text: stintText(stint),
      stint,
    };
  });
  return {
    key: row.key,
    label: row.label,
    club: row.club,
    person: row.person ?? null,
    note: `${plural(bars.length, 'stint')}, ${plural(row.days ?? days, 'day')}`,
    lanes: ends.length,
    bars,
  };
}

/** Day numbers of a stint as far as the axis shows them; an open one goes to its end. */
function within(stint: TimelineStint, { first, last }: Axis): { readonly start: number; readonly end: number } {
  const start = Math.min(last, Math.max(first, dayNumber(stint.startDate)));
  const end = stint.endDate === null ? last : Math.min(last, dayNumber(stint.endDate));
  return { start, end: Math.max(start, end) };
}

function stintText(stint: TimelineStint): string {
  const dates =
    stint.endDate === null
      ? `since ${dayName(stint.startDate)}`
      : `${dayName(stint.startDate)} to ${dayName(stint.endDate)}`;
  return [
    stint.person?.name ?? stint.playerName,
    stint.text === '' ? 'no injury details' : stint.text,
    ...(stint.listDays === null ? [] : [`${stint.listDays}-day list`]),
    dates,
    ...(stint.days === null ? [] : [plural(stint.days, 'day')]),
  ].join(', ');
}

function summaryOf(rows: readonly TimelineRow[], kind: 'clubs' | 'players'): string {
  const stints = rows.reduce((sum, row) => sum + row.bars.length, 0);
  const most = rows.reduce((a, b) => (b.bars.length > a.bars.length ? b : a));
  const of = plural(rows.length, kind === 'clubs' ? 'club' : 'player');
  return `${plural(stints, 'stint')} of ${of}; most of ${most.label}, ${most.note}.`;
}

const plural = (count: number, word: string) => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;

function dayName(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthText(date)}`;
}
