import type { Random } from '../demo-league/random.mjs';
import { Body } from './body.js';
import type { GamePlan, Role } from './game-plan.js';

// Taken once: under test every look-up of a global costs more than the computation.
const { max, min, sqrt } = Math;

const hundredth = 0.01;
/** What places are wrong by: metres, and seconds over which that changes. */
const placeNoise = 0.06;
const noiseSeconds = 4;
const speedNoise = 0.05;

/** Somebody who moves: wants to be somewhere, with a speed, and gets there as bodies do. */
export class Agent {
  readonly body: Body;
  readonly topSpeed: number;
  /** Null: on the bench. */
  role: Role | null = null;
  x = 0;
  y = 0;
  vx = 0;
  vy = 0;
  /** m of the way so far. */
  distance = 0;
  /** Where to, and how fast at most. */
  toX = 0;
  toY = 0;
  pace = 0;
  /** Seconds of the game until which a sprint lasts, and a rest after it. */
  sprintsUntil = 0;
  restsUntil = 0;
  #noiseX = 0;
  #noiseY = 0;

  constructor(
    /** 0: from left to right; 1: the other way. */
    readonly team: 0 | 1,
    private readonly plan: GamePlan,
    private readonly random: Random,
  ) {
    this.topSpeed = plan.topSpeed * (0.9 + 0.1 * random.next());
    this.body = new Body(random, plan.shake, plan.strides, plan.topSpeed);
  }

  get speed(): number {
    return sqrt(this.vx * this.vx + this.vy * this.vy);
  }

  /** A hundredth of a second goes by. */
  move(): void {
    const awayX = this.toX - this.x;
    const awayY = this.toY - this.y;
    const away = sqrt(awayX * awayX + awayY * awayY);
    // Slow enough to stop there.
    const wanted = min(this.pace, sqrt(2 * this.plan.acceleration * 0.6 * away));
    const share = away < 0.05 ? 0 : wanted / away;
    let changeX = awayX * share - this.vx;
    let changeY = awayY * share - this.vy;
    const change = sqrt(changeX * changeX + changeY * changeY);
    const most = this.plan.acceleration * hundredth;
    if (change > most) {
      changeX *= most / change;
      changeY *= most / change;
    }
    const before = this.speed;
    this.vx += changeX;
    this.vy += changeY;
    this.x += this.vx * hundredth;
    this.y += this.vy * hundredth;
    const speed = this.speed;
    this.distance += speed * hundredth;
    const forward = (speed - before) / hundredth;
    const aside = speed < 0.2 ? 0 : (this.vx * changeY - this.vy * changeX) / speed / hundredth;
    this.body.move(speed, forward, aside);
  }

  /** What the device takes the place and speed to be. */
  measured(): { readonly x: number; readonly y: number; readonly speed: number } {
    const keep = 1 - 0.1 / noiseSeconds;
    this.#noiseX = this.#noiseX * keep + (this.random.next() - 0.5) * placeNoise * 0.4;
    this.#noiseY = this.#noiseY * keep + (this.random.next() - 0.5) * placeNoise * 0.4;
    return {
      x: this.x + this.#noiseX,
      y: this.y + this.#noiseY,
      speed: max(0, this.speed + (this.random.next() - 0.5) * 2 * speedNoise),
    };
  }
}
