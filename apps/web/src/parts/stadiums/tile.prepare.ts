import type { LiveMoment } from '@fieldhouse/web-client/live';
import { behindOf, type Behind } from './behind.js';
import { figureText, valueWithUnit, withUnit } from './figures.js';
import { clockText, freshnessOf, type Freshness } from './freshness.js';
import type { AlertsAnswer, Limit, LiveMetric, Participant } from './stadium-answers.js';
import { limitStatus, statusOf, type Status } from './status.js';

/** All that a tile shows, as text: two equal ones need no drawing. */
export interface Tile {
  readonly person: string;
  readonly number: string;
  readonly name: string;
  readonly status: Status;
  readonly freshness: Freshness;
  readonly metric: string;
  readonly label: string;
  readonly figure: string;
  /** Of the limit, 1 at it; null where there is no limit, or no value. */
  readonly share: number | null;
  readonly isLimited: boolean;
  readonly shareText: string;
  readonly limitText: string;
  /** Minutes and seconds in the session. */
  readonly onField: string;
}

export interface TilesInput {
  readonly participants: readonly Participant[];
  readonly metrics: readonly LiveMetric[];
  readonly limits: readonly Limit[];
  readonly alerts: AlertsAnswer;
  /** The metric to show where all is well; null: each player's own limit. */
  readonly chosen: string | null;
  readonly moment: LiveMoment;
  /** The clock before anything is heard: when the page was drawn. Milliseconds since 1970. */
  readonly drawnAt: number;
  /** The whole session is not heard: the order stays as it was by the limits. */
  readonly offline: boolean;
}

/** The wall from who needs attention most; equals stand by their numbers, so that nothing moves without a reason. */
export function prepareTiles(input: TilesInput): readonly Tile[] {
  const { participants, moment } = input;
  const places = new Map(moment.view?.players.map(({ person }, index) => [person, index]));
  return participants
    .map((participant) => oneTile(participant, places.get(participant.person) ?? null, input))
    .toSorted((a, b) => a.rank - b.rank || a.begun - b.begun || byNumber(a.tile, b.tile))
    .map(({ tile }) => tile);
}

function oneTile(participant: Participant, place: number | null, input: TilesInput) {
  const { metrics, limits, alerts, chosen, moment, drawnAt, offline } = input;
  const { person } = participant;
  const now = moment.nodeNow ?? drawnAt;
  const behind = behindOf(person, limits, alerts, chosen, metrics[0]?.id ?? '');
  const heardAt = place === null ? null : (moment.heardAt[place] ?? null);
  const age = heardAt === null ? null : Math.max(0, now - heardAt);
  const freshness = moment.view === null ? 'waiting' : freshnessOf(age);
  const leftAt = participant.to === null ? null : Date.parse(participant.to);
  const status = statusOf({ behind, freshness, age, leftAt, now });
  const metric = metrics.find(({ id }) => id === behind.metric) ?? metrics[0];
  const value = valueOf(moment, place, behind.metric);
  const known = freshness === 'fresh' || freshness === 'stale' || leftAt !== null;
  const tile: Tile = {
    person,
    number: participant.number ?? '',
    name: participant.name,
    status,
    freshness: leftAt !== null ? 'fresh' : freshness,
    metric: behind.metric,
    label: metric === undefined ? '' : withUnit(metric),
    figure: metric === undefined || !known ? '–' : figureText(value, metric),
    ...against(behind, metric, known ? value : null),
    ...(known || value === null || heardAt === null || metric === undefined
      ? {}
      : { shareText: `last ${figureText(value, metric)} at ${clockText(heardAt)}`, limitText: '' }),
    onField: figureText(Math.max(0, ((leftAt ?? now) - Date.parse(participant.from)) / 1_000), { format: 'clock' }),
  };
  return {
    tile,
    rank: offline && leftAt === null ? limitStatus(behind, now).rank : status.rank,
    begun: status.rank < 3 ? (behind.since ?? Infinity) : 0,
  };
}

function against({ limit, state }: Behind, metric: LiveMetric | undefined, value: number | null) {
  if (limit === null || metric === undefined)
    return { share: null, shareText: '', limitText: 'no limit set', isLimited: false };
  const bound = state === 'recovering' ? limit.exit : limit.enter;
  const word = state === 'recovering' ? 'exit ' : limit.direction === 'above' ? '' : 'at least ';
  const share = value === null || limit.enter === 0 ? null : value / limit.enter;
  return {
    share,
    isLimited: true,
    shareText: share === null ? '' : `${Math.round(share * 100)}% of limit`,
    limitText: word + valueWithUnit(bound, metric),
  };
}

export function valueOf({ view }: LiveMoment, place: number | null, metric: string): number | null {
  if (view === null || place === null) return null;
  return view.players[place]?.values[view.metrics.indexOf(metric)] ?? null;
}

const byNumber = (a: Tile, b: Tile): number =>
  Number(a.number || 1e3) - Number(b.number || 1e3) || a.name.localeCompare(b.name, 'en');
