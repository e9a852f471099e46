/** What a play is, by the numbers that Retrosheet itself uses for its event types. */
export const EventCode = {
  noPlay: 1,
  genericOut: 2,
  strikeout: 3,
  stolenBase: 4,
  defensiveIndifference: 5,
  caughtStealing: 6,
  pickoff: 8,
  wildPitch: 9,
  passedBall: 10,
  balk: 11,
  otherAdvance: 12,
  foulError: 13,
  walk: 14,
  intentionalWalk: 15,
  hitByPitch: 16,
  interference: 17,
  error: 18,
  fieldersChoice: 19,
  single: 20,
  double: 21,
  triple: 22,
  homeRun: 23,
} as const;

/** The words that stored events carry as their type, at the index of the code. */
export const EVENT_TYPES: readonly string[] = [
  'unknown',
  'no-play',
  'generic-out',
  'strikeout',
  'stolen-base',
  'defensive-indifference',
  'caught-stealing',
  'pickoff',
  'pickoff',
  'wild-pitch',
  'passed-ball',
  'balk',
  'other-advance',
  'foul-error',
  'walk',
  'intentional-walk',
  'hit-by-pitch',
  'interference',
  'error',
  'fielders-choice',
  'single',
  'double',
  'triple',
  'home-run',
];

/** True where the play ends the batter's plate appearance. */
export function endsPlateAppearance(code: number): boolean {
  return code === EventCode.genericOut || code === EventCode.strikeout || code >= EventCode.walk;
}
