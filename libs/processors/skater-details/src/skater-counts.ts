import type { RecordOf } from '@fieldhouse/domain';
import type { hockeyPlay } from '@fieldhouse/domain/hockey';

/** What a skater did himself in a game. Plain JSON. */
export interface SkaterCounts {
  readonly goals: number;
  readonly primaryAssists: number;
  readonly secondaryAssists: number;
  readonly shots: number;
  readonly blockedShots: number;
  readonly penaltiesDrawn: number;
  readonly penaltiesTaken: number;
  readonly faceoffsWon: number;
  readonly faceoffsLost: number;
}

/** By person. */
export type GameCounts = Readonly<Record<string, SkaterCounts>>;

export const noCounts: SkaterCounts = {
  goals: 0,
  primaryAssists: 0,
  secondaryAssists: 0,
  shots: 0,
  blockedShots: 0,
  penaltiesDrawn: 0,
  penaltiesTaken: 0,
  faceoffsWon: 0,
  faceoffsLost: 0,
};

export type Play = Pick<
  RecordOf<typeof hockeyPlay>,
  'type' | 'periodKind' | 'person' | 'other' | 'firstAssist' | 'secondAssist' | 'detail' | 'penaltyMinutes'
>;

/** The counts after one more play. Those of a shootout are nobody's. */
export function afterPlay(before: GameCounts, play: Play): GameCounts {
  if (play.periodKind === 'shootout') return before;
  const after = { ...before };
  for (const [person, name] of told(play)) {
    if (person === null) continue;
    const counts = after[person] ?? noCounts;
    after[person] = { ...counts, [name]: counts[name] + 1 };
  }
  return after;
}

type Told = readonly [person: string | null, count: keyof SkaterCounts];

function told(play: Play): readonly Told[] {
  switch (play.type) {
    case 'goal':
      return [
        [play.person, 'goals'],
        [play.person, 'shots'],
        [play.firstAssist, 'primaryAssists'],
        [play.secondAssist, 'secondaryAssists'],
      ];
    case 'shot-on-goal':
      return [[play.person, 'shots']];
    case 'blocked-shot':
      return play.detail === 'teammate-blocked' ? [] : [[play.other, 'blockedShots']];
    case 'faceoff':
      return [
        [play.person, 'faceoffsWon'],
        [play.other, 'faceoffsLost'],
      ];
    case 'penalty':
      return isMisconduct(play)
        ? []
        : [
            [play.person, 'penaltiesTaken'],
            [play.other, 'penaltiesDrawn'],
          ];
    default:
      return [];
  }
}

/**
 * Ten minutes keep nobody's club short, and MoneyPuck's penalties are without them: in 2024-25 its minutes of 139 skaters
 * are 10, 20 or 30 fewer than the league's, and those of all others equal. A minor, a double minor, a major and a penalty
 * shot are one penalty each; of a bench minor nobody is told, so it is nobody's.
 */
const isMisconduct = ({ penaltyMinutes }: Play) => penaltyMinutes === 10;
