import { surfaceOf, type Surface } from '@fieldhouse/domain/tracking';

/** Where somebody of a line-up has his place. */
export interface Role {
  /** Positions of a roster that fill it, the best first. */
  readonly fits: readonly string[];
  /** Shares of half the surface: −1 the own end, 1 the other; and to the left, 1. */
  readonly along: number;
  readonly across: number;
  readonly keeper?: true;
}

/** What distinguishes a game from others, for those who move in it. */
export interface GamePlan {
  readonly sport: string;
  readonly surface: Surface;
  readonly roles: readonly Role[];
  /** Seconds on the surface before others come on; null: nobody changes. */
  readonly shiftSeconds: number | null;
  /** m/s, of the fastest; and of a pass. */
  readonly topSpeed: number;
  readonly passSpeed: number;
  /** m/s² at most. */
  readonly acceleration: number;
  /** How far from its place a role follows what is played for, as a share. */
  readonly drift: number;
  /** Strides (or pushes) a second at full speed, and how hard they shake the body, in m/s². */
  readonly strides: number;
  readonly shake: number;
  /** Share of its speed that what is played for loses in a second. */
  readonly friction: number;
}

const role = (along: number, across: number, ...fits: string[]): Role => ({ along, across, fits });
const surface = (id: string): Surface => surfaceOf(id)!;

const hockey: GamePlan = {
  sport: 'hockey',
  surface: surface('ice-rink'),
  roles: [
    { ...role(-0.88, 0, 'G'), keeper: true },
    role(-0.4, 0.35, 'D'),
    role(-0.4, -0.35, 'D'),
    role(0, 0, 'C', 'F'),
    role(0.1, 0.55, 'L', 'LW', 'F'),
    role(0.1, -0.55, 'R', 'RW', 'F'),
  ],
  shiftSeconds: 45,
  topSpeed: 9.5,
  passSpeed: 18,
  acceleration: 4.5,
  drift: 0.55,
  strides: 2.2,
  shake: 6,
  friction: 0.25,
};

const football: GamePlan = {
  sport: 'football',
  surface: surface('football-pitch'),
  roles: [
    { ...role(-0.92, 0, 'GK', 'G'), keeper: true },
    role(-0.5, 0.65, 'LB', 'D'),
    role(-0.58, 0.2, 'CB', 'D'),
    role(-0.58, -0.2, 'CB', 'D'),
    role(-0.5, -0.65, 'RB', 'D'),
    role(-0.1, 0.6, 'LM', 'M'),
    role(-0.2, 0.18, 'CM', 'M'),
    role(-0.2, -0.18, 'CM', 'M'),
    role(-0.1, -0.6, 'RM', 'M'),
    role(0.25, 0.2, 'ST', 'F'),
    role(0.25, -0.2, 'ST', 'F'),
  ],
  shiftSeconds: null,
  topSpeed: 8.6,
  passSpeed: 16,
  acceleration: 3.5,
  drift: 0.4,
  strides: 3,
  shake: 9,
  friction: 0.45,
};

const plans: readonly GamePlan[] = [hockey, football];

/** Undefined: nothing that is simulated is played on it. */
export const planOn = (surfaceId: string): GamePlan | undefined => plans.find((plan) => plan.surface.id === surfaceId);
