import { niceTicks, share } from '../scale.js';

/** A moment of a game on its one clock. */
interface Moment {
  readonly period: number;
  readonly seconds: number;
}

export interface RaceShot extends Moment {
  readonly side: 'away' | 'home';
  /** Its number among the game's goals, from 1; null where it was saved. */
  readonly goal: number | null;
}

export interface RacePenalty extends Moment {
  readonly side: 'away' | 'home';
  readonly minutes: number;
}

export interface ShotRaceInput {
  /** Shots on goal in order, goals among them, those of a shootout not. */
  readonly shots: readonly RaceShot[];
  readonly penalties: readonly RacePenalty[];
  /** "2nd", "OT", in order. */
  readonly periods: readonly { readonly period: number; readonly name: string }[];
  readonly names: { readonly away: string; readonly home: string };
}

export interface RaceLine {
  readonly side: 'away' | 'home';
  readonly total: number;
  /** Corners of the steps, both 0 to 1, upwards. */
  readonly steps: readonly { readonly x: number; readonly y: number }[];
  readonly goals: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  /** Where the line ends. */
  readonly end: { readonly x: number; readonly y: number };
}

export interface ShotRace {
  readonly lines: readonly RaceLine[];
  /** Where a club served a minor penalty; of overlapping ones each. */
  readonly penalties: readonly { readonly side: 'away' | 'home'; readonly x: number; readonly width: number }[];
  readonly periods: readonly { readonly name: string; readonly x: number; readonly middle: number }[];
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
  readonly summary: string;
}

/** Seconds of a period of regulation. */
const regulation = 1200;

/** Shots on goal of both clubs counted up along the game's clock. Null where there is none. */
export function prepareShotRace(input: ShotRaceInput): ShotRace | null {
  const { shots, penalties, periods, names } = input;
  const first = periods[0];
  if (shots.length === 0 || first === undefined) return null;
  const clockOf = clock(input);
  const end = clockOf.end;
  const place = (at: Moment) => Math.min(1, clockOf.of(at) / end);
  const counts = (['away', 'home'] as const).map((side) => shots.filter((shot) => shot.side === side).length);
  const ticks = niceTicks(0, Math.max(4, ...counts), 4);
  const top = ticks.at(-1) ?? 1;
  const lines = (['away', 'home'] as const).map((side): RaceLine => {
    const own = shots.filter((shot) => shot.side === side);
    const corners = own.flatMap((shot, i) => [
      { x: place(shot), y: share(i, 0, top) },
      { x: place(shot), y: share(i + 1, 0, top) },
    ]);
    const last = share(own.length, 0, top);
    return {
      side,
      total: own.length,
      steps: [{ x: 0, y: 0 }, ...corners, { x: 1, y: last }],
      goals: own.flatMap((shot, i) =>
        shot.goal === null ? [] : [{ number: shot.goal, x: place(shot), y: share(i + 1, 0, top) }],
      ),
      end: { x: 1, y: last },
    };
  });
  return {
    lines,
    penalties: penalties.map((penalty) => {
      const x = place(penalty);
      return { side: penalty.side, x, width: Math.min(1 - x, (penalty.minutes * 60) / end) };
    }),
    periods: periods.map(({ period, name }, i) => {
      const x = place({ period, seconds: 0 });
      const next = periods[i + 1];
      const until = next === undefined ? 1 : place({ period: next.period, seconds: 0 });
      return { name, x, middle: (x + until) / 2 };
    }),
    ticks: ticks.map((value) => ({ text: String(value), y: share(value, 0, top) })),
    summary: `Shots on goal, minute by minute: ${names.away} ${counts[0]}, ${names.home} ${counts[1]} at the end.`,
  };
}

/** The game's one clock: full periods, and of the last as much as was told of. */
function clock({ shots, penalties, periods }: ShotRaceInput) {
  const order = periods.map(({ period }) => period);
  const of = ({ period, seconds }: Moment) => Math.max(0, order.indexOf(period)) * regulation + seconds;
  const last = order.at(-1) ?? 1;
  const isOvertime = last > 3;
  const told = [...shots, ...penalties].filter(({ period }) => period === last).map(({ seconds }) => seconds);
  return { of, end: (order.length - 1) * regulation + (isOvertime ? Math.max(60, ...told) : regulation) };
}
