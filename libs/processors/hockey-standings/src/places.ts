import { gamesOf, playoffs, type ClubRecord } from './club-record.js';
import { pointsAmong, type MeetingsByRink } from './meetings.js';

/** What tells clubs apart at a step: the greater value stands first. */
type Step = (clubs: readonly ClubRecord[], meetings: MeetingsByRink) => (record: ClubRecord) => number;

const by =
  (value: (record: ClubRecord) => number): Step =>
  () =>
    value;

/**
 * Points in the games that the tied clubs played against each other; the share of those to be won where they are more than
 * two. Tells nobody apart as long as one of them has played none.
 */
const amongThemselves: Step = (tied, meetings) => {
  const names = tied.map(({ club }) => club);
  const won = new Map(
    tied.map(({ club, phase }) => [
      club,
      pointsAmong(
        club,
        names.filter((name) => name !== club),
        phase,
        meetings,
      ),
    ]),
  );
  if ([...won.values()].some(({ available }) => available === 0)) return () => 0;
  return ({ club }) => {
    const { points, available } = won.get(club)!;
    return tied.length === 2 ? points : points / available;
  };
};

/** As the NHL breaks ties (nhl.com, tie-breaking procedure); each step looks at those whom the ones before leave equal. */
const regularSteps: readonly Step[] = [
  by(({ points }) => points),
  by((record) => -gamesOf(record)),
  by(({ regulationWins }) => regulationWins),
  by(({ regulationAndOvertimeWins }) => regulationAndOvertimeWins),
  by(({ wins }) => wins),
  amongThemselves,
  by(({ goalsFor, goalsAgainst }) => goalsFor - goalsAgainst),
  by(({ goalsFor }) => goalsFor),
];
const playoffSteps: readonly Step[] = [by(({ wins }) => wins), by(({ losses }) => -losses)];

/** Places among the clubs of a group, all of one phase; those whom no step tells apart share one. Keyed by club. */
export function placesOf(records: readonly ClubRecord[], meetings: MeetingsByRink): ReadonlyMap<string, number> {
  const steps = records[0]?.phase === playoffs ? playoffSteps : regularSteps;
  const places = new Map<string, number>();
  let place = 1;
  for (const tied of steps.reduce(
    (groups, step) => groups.flatMap((group) => split(group, step, meetings)),
    [records],
  )) {
    for (const { club } of tied) places.set(club, place);
    place += tied.length;
  }
  return places;
}

/** The group taken apart by a step, the better first. */
function split(group: readonly ClubRecord[], step: Step, meetings: MeetingsByRink): readonly (readonly ClubRecord[])[] {
  if (group.length < 2) return [group];
  const value = step(group, meetings);
  const values = [...new Set(group.map(value))].sort((a, b) => b - a);
  return values.map((each) => group.filter((record) => value(record) === each));
}
