import type { LiveMoment } from '@fieldhouse/web-client/live';
import { ageText, clockText, freshnessOf, staleAfter } from './freshness.js';

export type TruthState = 'connecting' | 'live' | 'delayed' | 'offline' | 'over';

/** How far the page can be believed, in one line. */
export interface Truth {
  readonly state: TruthState;
  readonly word: string;
  /** Age of the data now; null where none came within the second before. */
  readonly median: string | null;
  readonly p95: string | null;
  /** What has happened and what is being done; null where all is well. */
  readonly line: string | null;
  /** Players on the field by the age of what is known of them; null before anything is known. */
  readonly counts: { readonly fresh: number; readonly stale: number; readonly lost: number } | null;
}

/** @param absent persons that have left the session: their silence says nothing */
export function prepareTruth(
  { view, connection, nodeNow, heardAt }: LiveMoment,
  absent: ReadonlySet<string>,
  ended = false,
): Truth {
  const none = { median: null, p95: null, line: null, counts: null };
  if (ended || view?.over === true) {
    return { ...none, state: 'over', word: 'ENDED', line: 'The session is over: these are its last values.' };
  }
  if (view === null || nodeNow === null) {
    if (connection !== 'closed') return { ...none, state: 'connecting', word: 'CONNECTING' };
    return { ...none, state: 'offline', word: 'OFFLINE', line: 'No connection to the stadium yet. Trying again.' };
  }
  const told = view.players.map(({ person }, index) => ({ person, at: heardAt[index] ?? null }));
  const ages = told.filter(({ person }) => !absent.has(person)).map(({ at }) => (at === null ? null : nodeNow - at));
  const kinds = ages.map(freshnessOf);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const counts = { fresh: count('fresh'), stale: count('stale'), lost: count('lost') };
  const newest = told.reduce<number | null>((most, { at }) => (at !== null && at > (most ?? 0) ? at : most), null);
  const silence = newest === null ? null : Math.max(0, nodeNow - newest);
  const freshness = freshnessOf(silence);
  if (freshness === 'lost') {
    const word = newest === null ? 'OFFLINE' : `OFFLINE since ${clockText(newest)}`;
    return { ...none, counts, state: 'offline', word, line: offlineLine(connection !== 'open') };
  }
  const grown = silence !== null && silence > 1_000 ? silence : 0;
  const aged = (age: number | null | undefined) => (age === null || age === undefined ? null : age + grown);
  const [median, p95] = [aged(view.age?.median), aged(view.age?.p95)];
  const delayed = freshness === 'stale' || (view.age?.p95 ?? 0) > staleAfter;
  return {
    state: delayed ? 'delayed' : 'live',
    word: delayed ? 'DELAYED' : 'LIVE',
    median: median === null ? null : secondsText(median),
    p95: p95 === null ? null : secondsText(p95),
    line: delayed ? delayedLine(connection !== 'open', silence ?? 0) : null,
    counts,
  };
}

const offlineLine = (isCut: boolean): string =>
  isCut
    ? 'Connection lost. Showing what was known then; trying again.'
    : 'Sensors are silent; they send later what they record.';

const delayedLine = (isCut: boolean, silence: number): string =>
  silence <= staleAfter
    ? 'Data arrive late.'
    : `Nothing heard for ${ageText(silence)}${isCut ? '; reconnecting' : ''}.`;

const secondsText = (milliseconds: number): string =>
  milliseconds < 10_000 ? `${(milliseconds / 1_000).toFixed(2)} s` : ageText(milliseconds);
