/** Games of two clubs in the rink of one of them. Plain JSON. */
export interface Meetings {
  readonly games: number;
  readonly homePoints: number;
  readonly awayPoints: number;
  /** What the first of them brought: it is left out where it is the odd one. */
  readonly firstHomePoints: number;
  readonly firstAwayPoints: number;
}

/** Under {@link meetingKey}. */
export type MeetingsByRink = Readonly<Record<string, Meetings>>;

export const meetingKey = (phase: string, home: string, away: string): string => `${phase} ${home} ${away}`;

export function afterMeeting(before: Meetings | undefined, homePoints: number, awayPoints: number): Meetings {
  if (before === undefined) {
    return { games: 1, homePoints, awayPoints, firstHomePoints: homePoints, firstAwayPoints: awayPoints };
  }
  return {
    ...before,
    games: before.games + 1,
    homePoints: before.homePoints + homePoints,
    awayPoints: before.awayPoints + awayPoints,
  };
}

/** Points of games against certain clubs, and how many there were to win. */
export interface PointsAmong {
  readonly points: number;
  readonly available: number;
}

/**
 * What a club won in its games against others. Of two clubs with an odd number of games between them, the first game in the
 * rink that had one more is left out.
 */
export function pointsAmong(
  club: string,
  others: readonly string[],
  phase: string,
  meetings: MeetingsByRink,
): PointsAmong {
  let points = 0;
  let games = 0;
  for (const other of others) {
    const at = meetings[meetingKey(phase, club, other)];
    const away = meetings[meetingKey(phase, other, club)];
    const [atHome, onTheRoad] = [at?.games ?? 0, away?.games ?? 0];
    points += (at?.homePoints ?? 0) + (away?.awayPoints ?? 0);
    games += atHome + onTheRoad;
    if ((atHome + onTheRoad) % 2 === 1) {
      points -= (atHome > onTheRoad ? at?.firstHomePoints : away?.firstAwayPoints) ?? 0;
      games -= 1;
    }
  }
  return { points, available: 2 * games };
}
