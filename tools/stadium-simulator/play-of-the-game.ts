import { randomOf, type Random } from '../demo-league/random.mjs';
import { Agent } from './agent.js';
import { Ball, nearestTo } from './ball.js';
import type { GamePlan } from './game-plan.js';
import { Side } from './side.js';

// Taken once: under test every look-up of a global costs more than the computation.
const { hypot, max, min } = Math;

const benchDistance = 1.5;

/** Two teams that play, a tenth of a second after the other. */
export class PlayOfTheGame {
  readonly agents: readonly Agent[];
  readonly #ball: Ball;
  readonly #sides: readonly Side[];
  readonly #random: Random;
  #now = 0;

  /** @param teams positions of each team's players, as rosters write them */
  constructor(
    private readonly plan: GamePlan,
    teams: readonly [readonly (string | null)[], readonly (string | null)[]],
    seed: string,
  ) {
    this.#random = randomOf(`${seed} game`);
    this.#ball = new Ball(plan, this.#random);
    const shift = plan.shiftSeconds ?? 0;
    this.#sides = teams.map((positions, team) => {
      const agents = positions.map((_, i) => new Agent(team as 0 | 1, plan, randomOf(`${seed} ${team} ${i}`)));
      return new Side(agents, positions, plan, shift * (1 + team / 2));
    });
    this.agents = this.#sides.flatMap(({ agents }) => agents);
    for (const agent of this.agents) {
      this.#direct(agent);
      [agent.x, agent.y] = [agent.toX, agent.toY];
    }
  }

  /** What everybody wants from now on, for a tenth of a second. */
  decide(): void {
    this.#now += 0.1;
    for (const side of this.#sides) side.change(this.#now);
    this.#ball.move(this.#now, this.agents);
    for (const agent of this.agents) this.#direct(agent);
    if (this.#now < this.#ball.stoppedUntil) return;
    const { holder } = this.#ball;
    if (holder !== null) this.#carry(holder);
    for (const { agents } of this.#sides) {
      const chaser = nearestTo(
        this.#ball,
        agents.filter(({ role }) => role !== null && role.keeper !== true),
      );
      if (chaser !== undefined && chaser.team !== holder?.team) this.#chase(chaser);
    }
  }

  /** To the own place, which follows what is played for; to the bench, when others are on. */
  #direct(agent: Agent): void {
    const { length, width } = this.plan.surface;
    const ahead = agent.team === 0 ? 1 : -1;
    const { role } = agent;
    if (role === null) {
      agent.toX = -ahead * length * 0.12 + (this.agents.indexOf(agent) % 12) * 0.6 * -ahead;
      agent.toY = -width / 2 - benchDistance;
      agent.pace = agent.topSpeed * 0.4;
      return;
    }
    const stopped = this.#now < this.#ball.stoppedUntil;
    const drift = (role.keeper === true ? 0.05 : this.plan.drift) * (stopped ? 0 : 1);
    const homeX = (ahead * role.along * length) / 2;
    const homeY = (ahead * role.across * width) / 2;
    agent.toX = clamped(homeX + drift * this.#ball.x, length / 2 - 0.5);
    agent.toY = clamped(homeY + drift * 0.6 * (this.#ball.y - homeY * 0.3), width / 2 - 0.5);
    const away = hypot(agent.toX - agent.x, agent.toY - agent.y);
    agent.pace = stopped ? 1.6 : this.#paceOf(agent, away);
  }

  /** The further away, the faster; a long way may be a sprint, after which there is a rest. */
  #paceOf(agent: Agent, away: number): number {
    const now = this.#now;
    if (now < agent.sprintsUntil) return agent.topSpeed;
    if (now < agent.restsUntil) return agent.topSpeed * 0.25;
    if (away > 8 && this.#random.chance(0.015)) this.#sprint(agent);
    return agent.topSpeed * min(0.6, 0.12 + away * 0.03);
  }

  #sprint(agent: Agent): void {
    agent.sprintsUntil = this.#now + 2 + 2.5 * this.#random.next();
    agent.restsUntil = agent.sprintsUntil + 4 + 8 * this.#random.next();
  }

  #carry(agent: Agent): void {
    agent.toX = (agent.team === 0 ? 0.8 : -0.8) * (this.plan.surface.length / 2);
    agent.toY = agent.y * 0.7;
    agent.pace = agent.topSpeed * 0.75;
  }

  #chase(agent: Agent): void {
    agent.toX = clamped(this.#ball.x, this.plan.surface.length / 2 - 0.5);
    agent.toY = clamped(this.#ball.y, this.plan.surface.width / 2 - 0.5);
    agent.pace = agent.topSpeed * (this.#now < agent.restsUntil ? 0.6 : 0.95);
  }
}

const clamped = (value: number, most: number): number => max(-most, min(most, value));
