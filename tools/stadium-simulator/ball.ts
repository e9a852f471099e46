import type { Random } from '../demo-league/random.mjs';
import type { Agent } from './agent.js';
import type { GamePlan } from './game-plan.js';

// Taken once: under test every look-up of a global costs more than the computation.
const { abs, hypot, max, sign } = Math;

const tenth = 0.1;
const reach = 1.6;
const shotFrom = 0.55;

/** What is played for: a ball or a puck. Carried, passed, shot, lost; behind a goal, play stops. */
export class Ball {
  x = 0;
  y = 0;
  #vx = 0;
  #vy = 0;
  holder: Agent | null = null;
  #holdsUntil = 0;
  #freeUntil = 0;
  /** Seconds of the game from which it is played again. */
  stoppedUntil = 3;

  constructor(
    private readonly plan: GamePlan,
    private readonly random: Random,
  ) {}

  /** A tenth of a second goes by. */
  move(now: number, agents: readonly Agent[]): void {
    if (now < this.stoppedUntil) return;
    if (this.holder !== null) this.#carried(this.holder, now, agents);
    else this.#loose(now, agents);
  }

  #carried(holder: Agent, now: number, agents: readonly Agent[]): void {
    this.x = holder.x;
    this.y = holder.y;
    const opponent = agents.find(
      ({ team, role, x, y }) => team !== holder.team && role !== null && hypot(x - this.x, y - this.y) < reach,
    );
    // Taken from him, or played on.
    if (opponent !== undefined && this.random.chance(0.12)) this.#take(opponent, now);
    else if (now > this.#holdsUntil || holder.role === null) this.#play(holder, now, agents);
  }

  #play(holder: Agent, now: number, agents: readonly Agent[]): void {
    const { length } = this.plan.surface;
    const ahead = holder.team === 0 ? 1 : -1;
    const near = (holder.x * ahead) / (length / 2) > shotFrom;
    const mates = agents.filter((mate) => mate !== holder && mate.team === holder.team && mate.role !== null);
    const shoots = mates.length === 0 || (near && this.random.chance(0.35));
    const to = shoots ? { x: (ahead * length) / 2 + ahead * 3, y: 3 * this.random.normal() } : this.random.pick(mates);
    const away = max(1, hypot(to.x - this.x, to.y - this.y));
    const speed = this.plan.passSpeed * (shoots ? 1.3 : 0.8);
    this.#vx = ((to.x - this.x) / away) * speed;
    this.#vy = ((to.y - this.y) / away) * speed;
    this.holder = null;
    this.#freeUntil = now + 0.3;
  }

  #loose(now: number, agents: readonly Agent[]): void {
    const { length, width } = this.plan.surface;
    const slower = 1 - this.plan.friction * tenth;
    this.#vx *= slower;
    this.#vy *= slower;
    this.x += this.#vx * tenth;
    this.y += this.#vy * tenth;
    if (abs(this.y) > width / 2) {
      this.y = sign(this.y) * (width / 2);
      this.#vy = -this.#vy * 0.6;
    }
    if (abs(this.x) > length / 2) return this.#stop(now);
    if (now < this.#freeUntil) return;
    const nearest = nearestTo(
      this,
      agents.filter(({ role }) => role !== null),
    );
    if (nearest !== undefined && hypot(nearest.x - this.x, nearest.y - this.y) < reach) this.#take(nearest, now);
  }

  #take(by: Agent, now: number): void {
    this.holder = by;
    this.#holdsUntil = now + 0.8 + 2.2 * this.random.next();
  }

  #stop(now: number): void {
    [this.x, this.y, this.#vx, this.#vy] = [0, 0, 0, 0];
    this.stoppedUntil = now + 12 + 13 * this.random.next();
  }
}

export function nearestTo(
  place: { readonly x: number; readonly y: number },
  agents: readonly Agent[],
): Agent | undefined {
  let nearest: Agent | undefined;
  let least = Infinity;
  for (const agent of agents) {
    const away = hypot(agent.x - place.x, agent.y - place.y);
    if (away < least) [least, nearest] = [away, agent];
  }
  return nearest;
}
