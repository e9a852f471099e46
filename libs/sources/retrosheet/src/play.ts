/** What one runner's part of a play says beside his destination; bits of {@link Play.marks}. */
export const Mark = {
  unearned: 1,
  teamUnearned: 2,
  runBattedIn: 4,
  noRunBattedIn: 8,
  /** Moved up on a wild pitch or passed ball that the advance itself names. */
  onMiss: 16,
  /** An error stands in this runner's advance. */
  error: 32,
  stolenBase: 64,
  caughtStealing: 128,
  pickedOff: 256,
  /** Put out in the fielding itself, `64(1)3`, not in the advances. */
  putOutByFielding: 512,
} as const;

/** Destination of a runner about whom the play says nothing. */
export const UNTOLD = -1;
/** Destination of a runner who is put out. */
export const OUT = 0;
/** Destination of a runner who scores. */
export const HOME = 4;

/**
 * One play as its text says it, without knowing the game: who stands on the bases is the game's business.
 * Arrays of four: the batter at 0, the runner from first, second and third at 1 to 3.
 */
export class Play {
  code = 0;
  /** {@link UNTOLD}, {@link OUT}, 1 to 3 the base reached, {@link HOME}. */
  readonly destinations: number[] = [UNTOLD, UNTOLD, UNTOLD, UNTOLD];
  /** Bits of {@link Mark}. */
  readonly marks: number[] = [0, 0, 0, 0];
  /** The throws that put the runner out, or tried to: `64`, `2E4`; empty where none are told. */
  readonly fielding: string[] = ['', '', '', ''];
  /** Positions credited with a putout, in the order of the text; a position may stand twice. */
  readonly putouts: number[] = [];
  readonly assists: number[] = [];
  /** Positions charged with an error, and the kind of each: F fielding, T throw, D dropped throw. */
  readonly errors: number[] = [];
  readonly errorKinds: string[] = [];
  /** Position that first handled the ball; 0 where not told. */
  fielder = 0;
  /** G, F, L, P; empty where not told. */
  battedBall = '';
  location = '';
  bunt = false;
  foul = false;
  sacrificeHit = false;
  sacrificeFly = false;
  doublePlay = false;
  triplePlay = false;
  groundedIntoDoublePlay = false;
  /** The batter was put out before any runner, as on a line drive: no runner was forced. */
  batterOutFirst = false;
  wildPitch = false;
  passedBall = false;
  /** An out whose fielders nobody wrote down (`99`). */
  unknownFielders = false;
  /** Modifiers that no published list holds; they change nothing. */
  readonly unknownModifiers: string[] = [];
}
