import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { clampWords, dayText, limitReason, windowSize, type SeriesEvent, type WindowBound } from '@fieldhouse/domain';
import { tablesOfPlayers } from '@fieldhouse/domain/baseball';
import type { AbsenceOfPlayer, EventKind, SeriesChoice } from './series-choice.js';

type Head = Pick<RouteOutput<typeof injuryRoutes.pitchWindow>, 'role' | 'n' | 'limit' | 'clamped' | 'remarks'>;
type Half = RouteOutput<typeof injuryRoutes.pitchWindow>['before'];

/** What a window says of itself: its size, how far it can go and why, and what a reader must know. */
export function windowHead(
  player: AbsenceOfPlayer,
  name: string,
  kind: EventKind,
  { limit }: SeriesChoice,
  asked: number | undefined,
): Head {
  const { absences } = player.history;
  const n = windowSize(asked, limit);
  return {
    role: player.role,
    n,
    limit: {
      before: limit.before,
      after: limit.after,
      most: limit.most,
      offered: limit.offered,
      beforeBound: boundWords(limit.beforeBound, 'first'),
      afterBound: boundWords(limit.afterBound, 'last'),
      why: limitReason(limit, absences, player.at, kind.unit),
    },
    clamped: clampWords(asked, limit),
    remarks: [...emptySides(player, name, kind, limit), ...oneAbsence(player), ...tooFew(n, kind)],
  };
}

/** What a reader must know of the sources that a window is read from. */
export const remarksOnSources = (sources: readonly string[]): readonly string[] =>
  sources.some((source) => tablesOfPlayers.includes(source))
    ? [
        'Read from tables of single players: they are whole for those players, of others they tell some games only in part.',
      ]
    : [];

/** One half of a window in numbers. */
export function halfOf(events: readonly (SeriesEvent & { readonly game: string })[], shown: number): Half {
  return {
    shown,
    events: events.length,
    firstDate: events[0]?.localDate ?? null,
    lastDate: events.at(-1)?.localDate ?? null,
    games: new Set(events.map(({ game }) => game)).size,
  };
}

function boundWords(bound: WindowBound, end: 'first' | 'last'): string {
  const words = { absence: 'stint', 'off-season': 'off-season', data: `${end} loaded`, open: 'not returned' } as const;
  return words[bound];
}

function emptySides(
  { history: { absences }, at }: AbsenceOfPlayer,
  name: string,
  { unit: { many } }: EventKind,
  limit: SeriesChoice['limit'],
): readonly string[] {
  const absence = absences[at];
  if (absence === undefined) return [];
  const [previous, next] = [absences[at - 1]?.to, absences[at + 1]?.from];
  const before = previous
    ? `between ${dayText(previous)} and ${dayText(absence.from)}`
    : `before ${dayText(absence.from)}`;
  const start = limit.before === 0 ? [`No ${many} of ${name} are loaded ${before}.`] : [];
  if (absence.to === null) return [...start, 'He has not returned: only what came before can be shown.'];
  const after = next ? `between ${dayText(absence.to)} and ${dayText(next)}` : `after ${dayText(absence.to)}`;
  return limit.after === 0 ? [...start, `No ${many} of ${name} are loaded ${after}.`] : start;
}

function oneAbsence({ history: { absences, stints }, at }: AbsenceOfPlayer): readonly string[] {
  const ids = absences[at]?.stints ?? [];
  if (ids.length < 2) return [];
  const starts = stints.flatMap(({ row }) => (ids.includes(row.id) ? [dayText(row.startDate)] : []));
  return [
    `He was in no game between his stints of ${starts.join(' and ')}: they are one absence, and the window lies around all of it.`,
  ];
}

const tooFew = (n: number, { unit, few }: EventKind): readonly string[] =>
  n > 0 && n < few ? [`Only ${n} ${n === 1 ? unit.one : unit.many} on a side: the figures say little.`] : [];
