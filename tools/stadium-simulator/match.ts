import type { SensorMetricId } from '@fieldhouse/domain/tracking';
import type { Athlete, Recording, Sample } from '../recordings/recording.js';
import type { Agent } from './agent.js';
import type { GamePlan } from './game-plan.js';
import { PlayOfTheGame } from './play-of-the-game.js';

export interface MatchOptions {
  readonly plan: GamePlan;
  readonly title: string;
  readonly remark: string;
  /** Those of the first team, then those of the second. */
  readonly teams: readonly [readonly Athlete[], readonly Athlete[]];
  /** Samples a second and player: a divisor of 100. */
  readonly rate: number;
  readonly seconds: number | null;
  readonly seed: string;
}

export const matchMetrics = [
  'x',
  'y',
  'speed',
  'distance',
  'heartRate',
  'accelerationX',
  'accelerationY',
  'accelerationZ',
  'playerLoad',
] as const satisfies readonly SensorMetricId[];

/** A match as its devices would measure it: the same seed, the same samples. */
export function matchOf({ plan, title, remark, teams, rate, seconds, seed }: MatchOptions): Recording {
  const athletes = teams.flat();
  const every = 100 / rate;
  if (!Number.isInteger(every)) throw new RangeError(`${rate} samples a second are no divisor of 100`);
  const positions = [teams[0].map(positionOf), teams[1].map(positionOf)] as const;

  async function* samples(): AsyncGenerator<readonly Sample[]> {
    const game = new PlayOfTheGame(plan, positions, seed);
    /** Devices are switched on one after the other: they do not all measure at once. In hundredths of a second. */
    const phases = athletes.map((_, i) => (i * every) / athletes.length);
    let piece: Sample[] = [];
    const steps = seconds === null ? Infinity : seconds * 100;
    for (let step = 0; step < steps; step++) {
      if (step % 10 === 0) {
        if (piece.length > 0) yield piece;
        piece = [];
        game.decide();
      }
      for (const [athlete, agent] of game.agents.entries()) {
        agent.move();
        const phase = phases[athlete]!;
        if (step % every !== Math.floor(phase)) continue;
        piece.push({ athlete, at: Math.round((step + (phase % 1)) * 10_000), values: measured(agent) });
      }
    }
    if (piece.length > 0) yield piece;
  }

  return {
    title,
    occasion: 'match',
    sport: plan.sport,
    surface: plan.surface.id,
    remark,
    athletes,
    metrics: matchMetrics,
    seconds,
    samples,
  };
}

const positionOf = ({ position }: Athlete): string | null => position;

function measured(agent: Agent): readonly number[] {
  const { x, y, speed } = agent.measured();
  const { heartRate, acceleration, playerLoad } = agent.body;
  return [x, y, speed, agent.distance, Math.round(heartRate), ...acceleration, playerLoad];
}
