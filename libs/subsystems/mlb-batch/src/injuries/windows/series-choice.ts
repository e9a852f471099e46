import { daysOfNearest, isWithin, sidesOf, windowLimit, type EventUnit, type WindowLimit } from '@fieldhouse/domain';
import { pitchSources, pitchTrackings, type PitchTracking, type PlayerRole } from '@fieldhouse/domain/baseball';
import type { InjuryHistory } from '../stints/injury-histories.js';
import { toldDays, type ToldDay } from './told-days.js';

/** A kind of events that windows are made of. */
export interface EventKind {
  readonly unit: EventUnit;
  /** What is offered on each side unless somebody asks for more. */
  readonly offer: number;
  /** Fewer on a side say little. */
  readonly few: number;
}

export const pitchEvents: EventKind = { unit: { one: 'pitch', many: 'pitches' }, offer: 150, few: 50 };
export const appearanceEvents: EventKind = {
  unit: { one: 'plate appearance', many: 'plate appearances' },
  offer: 50,
  few: 20,
};

/** The series that a player's windows are cut from. */
export interface SeriesChoice {
  /** Days of the regular seasons, oldest first. */
  readonly days: readonly ToldDay[];
  readonly limit: WindowLimit;
  readonly tracking: PitchTracking | null;
  /** What around the absence is told but not read, and why. */
  readonly leftOut: readonly string[];
}

/** Which absence of a player, and in which role he is looked at. */
export interface AbsenceOfPlayer {
  readonly history: InjuryHistory;
  readonly at: number;
  readonly role: PlayerRole;
  readonly offSeason: boolean;
}

const trackingNames: Readonly<Record<PitchTracking, string>> = { pitchfx: 'PITCHf/x', statcast: 'Statcast' };

/** Who is believed first of those that tell plate appearances. */
const appearanceSources = ['retrosheet', ...pitchSources];

/**
 * A player's pitches as one tracking system measured them: speeds of two cannot be compared. Of several the one that has
 * the most pitches on the side where it has fewer.
 */
export function pitchSeries(player: AbsenceOfPlayer): SeriesChoice {
  const choices = pitchTrackings
    .map((tracking) => ({
      tracking,
      ...seriesOf(player, pitchEvents, (line) => (line.tracking === tracking ? line.pitches : 0), pitchSources),
    }))
    .toSorted((a, b) => b.limit.most - a.limit.most || pitchesAround(player, b.days) - pitchesAround(player, a.days));
  const [chosen, ...others] = choices;
  if (chosen === undefined) throw new Error('there is no tracking system');
  const leftOut = others.flatMap(({ tracking, days }) => {
    const pitches = pitchesAround(
      player,
      days.filter((day) => !chosen.days.some((told) => told.localDate === day.localDate)),
    );
    return pitches === 0
      ? []
      : [`${pitches.toLocaleString('en-US')} pitches that ${trackingNames[tracking]} measured: its speeds are others`];
  });
  return { ...chosen, leftOut };
}

/** A player's plate appearances, or those of the batters against him, from whichever source tells a day best. */
export function appearanceSeries(player: AbsenceOfPlayer): SeriesChoice {
  const series = seriesOf(player, appearanceEvents, (line) => line.plateAppearances, appearanceSources);
  return { ...series, tracking: null, leftOut: [] };
}

/** The days that hold the n events nearest to the absence on each side. */
export function daysAround({ history, at }: AbsenceOfPlayer, days: readonly ToldDay[], n: number) {
  const sides = sidesOf(history.absences, at);
  const within = (span: typeof sides.before) => days.filter(({ localDate }) => isWithin(span, localDate));
  return {
    before: daysOfNearest(within(sides.before).toReversed(), n),
    after: sides.after === null ? [] : daysOfNearest(within(sides.after), n),
  };
}

function seriesOf(
  { history, at, role, offSeason }: AbsenceOfPlayer,
  { offer }: EventKind,
  eventsOf: (line: InjuryHistory['lines'][number]) => number,
  precedence: readonly string[],
): Pick<SeriesChoice, 'days' | 'limit'> {
  const lines = history.lines
    .filter((line) => line.role === role && line.regular)
    .map((line) => ({ ...line, events: eventsOf(line) }))
    .filter(({ events }) => events > 0);
  const days = toldDays(lines, precedence);
  const seasonOf = offSeason ? (day: string) => day.slice(0, 4) : null;
  return { days, limit: windowLimit(days, history.absences, at, { offer, seasonOf }) };
}

/** Pitches between the neighbouring absences. */
function pitchesAround({ history, at }: AbsenceOfPlayer, days: readonly ToldDay[]): number {
  const { before, after } = sidesOf(history.absences, at);
  return days
    .filter(({ localDate }) => isWithin(before, localDate) || (after !== null && isWithin(after, localDate)))
    .reduce((sum, { events }) => sum + events, 0);
}
