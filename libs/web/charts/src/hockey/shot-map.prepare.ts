import { metresPerFoot } from '@fieldhouse/domain';
import { rink } from '@fieldhouse/domain/hockey';

/** An attempt at the net. */
export interface RinkShot {
  readonly club: string;
  readonly type: 'goal' | 'shot-on-goal' | 'missed-shot' | 'blocked-shot';
  readonly shootout: boolean;
  /** Metres from the centre spot towards the attacked net, and to the left of who attacks it. */
  readonly x: number;
  readonly y: number;
  /** Its number among the game's goals, from 1; null where it is none of them. */
  readonly goal: number | null;
  /** "1st 3:31, Casimir Holm, wrist shot" */
  readonly label: string;
}

export const shotMarks = ['goal', 'saved', 'missed'] as const;
export type ShotMarkKind = (typeof shotMarks)[number];

export interface ShotMark {
  readonly key: string;
  readonly kind: ShotMarkKind;
  readonly goal: number | null;
  /** Feet from the centre spot: to the right, and downwards. */
  readonly x: number;
  readonly y: number;
  readonly told: string;
}

/** The half of the rink that a club attacks. */
export interface ShotHalf {
  readonly side: 'left' | 'right';
  readonly marks: readonly ShotMark[];
  readonly onGoal: number;
  readonly summary: string;
}

export interface ShotMap {
  /** The away club's, which attacks to the left, and the home club's. */
  readonly away: ShotHalf;
  readonly home: ShotHalf;
  /** Attempts that are not drawn. */
  readonly blocked: number;
  readonly shootout: number;
  /** Attempts from the own half, which stand at the centre line. */
  readonly beyond: number;
}

export interface ShotMapInput {
  readonly shots: readonly RinkShot[];
  readonly away: { readonly id: string; readonly name: string };
  readonly home: { readonly id: string; readonly name: string };
}

const kinds = { goal: 'goal', 'shot-on-goal': 'saved', 'missed-shot': 'missed' } as const;
const words: Readonly<Record<ShotMarkKind, string>> = { goal: 'goal', saved: 'saved', missed: 'missed the net' };

/**
 * Where the attempts of a game came from, as if both clubs had attacked the same end all night: away to the left, home to
 * the right. Blocked attempts are left out, as the place told of them is the block's; so is a shootout.
 */
export function prepareShotMap({ shots, away, home }: ShotMapInput): ShotMap {
  const played = shots.filter((shot) => !shot.shootout);
  const drawn = played.filter((shot) => shot.type !== 'blocked-shot');
  return {
    away: halfOf(drawn, away, 'left'),
    home: halfOf(drawn, home, 'right'),
    blocked: played.length - drawn.length,
    shootout: shots.length - played.length,
    beyond: drawn.filter((shot) => shot.x < 0).length,
  };
}

function halfOf(shots: readonly RinkShot[], club: ShotMapInput['away'], side: ShotHalf['side']): ShotHalf {
  const own = shots.filter((shot) => shot.club === club.id);
  const marks = own.map((shot, i) => markOf(shot, i, side));
  const count = (kind: ShotMarkKind) => marks.filter((mark) => mark.kind === kind).length;
  const onGoal = count('goal') + count('saved');
  return {
    side,
    /* Goals lie over the others. */
    marks: [...marks].sort((a, b) => shotMarks.indexOf(b.kind) - shotMarks.indexOf(a.kind)),
    onGoal,
    summary: `${club.name}, shooting to the ${side}: ${onGoal} on goal, ${count('goal')} of them in; ${count('missed')} missed the net.`,
  };
}

function markOf(shot: RinkShot, place: number, side: ShotHalf['side']): ShotMark {
  const sign = side === 'right' ? 1 : -1;
  const kind = kinds[shot.type as keyof typeof kinds];
  const inHalf = Math.min(rink.halfLengthFeet - 1, Math.max(0, shot.x / metresPerFoot));
  const across = Math.min(rink.halfWidthFeet - 1, Math.max(1 - rink.halfWidthFeet, shot.y / metresPerFoot));
  return {
    key: `${side}-${place}`,
    kind,
    goal: shot.goal,
    x: round(sign * inHalf),
    /* Who attacks to the right has his left hand at the top of the drawing. */
    y: round(-sign * across),
    told: `${shot.label}, ${words[kind]}`,
  };
}

/** How far from the middle of the net a shot was taken, in feet. */
export function shotDistanceFeet({ x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(rink.goalLineFeet - x / metresPerFoot, y / metresPerFoot);
}

const round = (value: number): number => Math.round(value * 10) / 10 + 0;
