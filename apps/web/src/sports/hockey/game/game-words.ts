import { formatMetric } from '@fieldhouse/domain';
import { ordinalText } from '@fieldhouse/web-ui';
import type { GoalOfGame, HockeyGame } from './hockey-game.js';

interface Period {
  readonly period: number;
  readonly periodKind: 'regulation' | 'overtime' | 'shootout';
}

/** "3rd", "OT", "2OT" of a play-off game, "SO". */
export function periodText({ period, periodKind }: Period): string {
  if (periodKind === 'shootout') return 'SO';
  if (periodKind === 'regulation') return ordinalText(period);
  return period <= 4 ? 'OT' : `${period - 3}OT`;
}

/** "3rd period", "Overtime", "2nd overtime", "Shootout" */
export function periodTitle({ period, periodKind }: Period): string {
  if (periodKind === 'shootout') return 'Shootout';
  if (periodKind === 'regulation') return `${ordinalText(period)} period`;
  return period <= 4 ? 'Overtime' : `${ordinalText(period - 3)} overtime`;
}

/** Minutes and seconds since the period began: "3:31". */
export const timeText = (seconds: number): string => formatMetric(seconds, 'clock');

/** "Final", "Final, overtime"; while it is not over, what the source says of it. */
export function stateText({ game, ending }: HockeyGame): string {
  if (ending === null) return game.status === 'final' ? 'Final' : (states[game.status] ?? game.status);
  return ending === 'regulation' ? 'Final' : `Final, ${ending}`;
}

const states: Readonly<Record<string, string>> = {
  scheduled: 'Not played yet',
  live: 'Being played',
  postponed: 'Postponed',
  suspended: 'Suspended',
  missing: 'Missing here',
};

/** "Casimir Holm won it 2:47 into overtime"; null where a period or a shootout decided. */
export function decidedText({ ending, goals }: HockeyGame): string | null {
  const last = goals.at(-1);
  if (ending !== 'overtime' || last === undefined || last.periodKind !== 'overtime' || last.scorer === null)
    return null;
  return `${last.scorer.name} won it ${timeText(last.seconds)} into ${periodTitle(last).toLowerCase()}`;
}

/** What was special about a goal: a power play, an empty net. */
export function goalTags({ strength, emptyNet }: GoalOfGame): readonly string[] {
  return [
    ...(strength === 'power-play' ? ['power play'] : strength === 'shorthanded' ? ['shorthanded'] : []),
    ...(emptyNet ? ['empty net'] : []),
  ];
}
