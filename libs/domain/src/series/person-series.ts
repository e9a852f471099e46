/** Something that happened to a person on a day: a pitch, a plate appearance, a game, a day of training. */
export interface SeriesEvent {
  /** The date where it happened, `YYYY-MM-DD`. */
  readonly localDate: string;
}

/** A person's events of one kind, oldest first, whatever the sport. */
export type PersonSeries<Event extends SeriesEvent = SeriesEvent> = readonly Event[];

/** Events of a day by their number alone: all that a limit needs. */
export interface EventTally extends SeriesEvent {
  readonly events: number;
}

/** Days from one, itself among them, until another, itself not among them; null: without an end on that side. */
export interface DaySpan {
  readonly from: string | null;
  readonly until: string | null;
}

export const isWithin = ({ from, until }: DaySpan, day: string): boolean =>
  (from === null || day >= from) && (until === null || day < until);
