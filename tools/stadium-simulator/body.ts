import { playerLoadStep, standardGravity, type TriAxial } from '@fieldhouse/domain/tracking';
import type { Random } from '../demo-league/random.mjs';

// Taken once: under test every look-up of a global costs more than the computation.
const { PI, abs, min, sin, sqrt } = Math;

/** Seconds in which a heart comes two thirds of the way to what an effort, or a rest, asks of it. */
const rising = 22;
const falling = 48;
/** Effort of standing, and what speed and changes of it add; at 1, the heart is at its most. */
const standing = 0.12;
const ofSpeed = 0.72;
const ofAcceleration = 0.05;

/** What a device measures of a body: heart, acceleration along three axes, and what the two sum up to. */
export class Body {
  readonly #resting: number;
  readonly #most: number;
  #heart: number;
  #phase: number;
  readonly #before: [number, number, number] = [0, 0, 0];
  readonly #axes: [number, number, number] = [0, 0, 0];
  /** AU since the device was switched on. */
  playerLoad = 0;

  constructor(
    private readonly random: Random,
    private readonly shake: number,
    private readonly strides: number,
    private readonly topSpeed: number,
  ) {
    this.#resting = 58 + 5 * random.normal();
    this.#most = 194 + 6 * random.normal();
    this.#heart = this.#resting + 30;
    this.#phase = random.next() * 2 * PI;
  }

  /** m/s², forward, to the left, up. */
  get acceleration(): TriAxial {
    const [ax, ay, az] = this.#axes;
    return [ax * standardGravity, ay * standardGravity, az * standardGravity];
  }

  get heartRate(): number {
    return this.#heart;
  }

  /**
   * A hundredth of a second goes by.
   * @param speed m/s
   * @param forward change of it, m/s²
   * @param aside of its direction, m/s²
   */
  move(speed: number, forward: number, aside: number): void {
    const { next } = this.random;
    const share = speed / this.topSpeed;
    this.#phase += (2 * PI * this.strides * (0.5 + share / 2)) / 100;
    const blow = this.shake * share;
    const ax = forward + blow * 0.3 * sin(this.#phase * 2) + (next() - 0.5) * (0.1 + blow * 0.2);
    const ay = aside + blow * 0.4 * sin(this.#phase) + (next() - 0.5) * (0.1 + blow * 0.2);
    const az = blow * sin(this.#phase * 2 + 1) + (next() - 0.5) * (0.1 + blow * 0.3);
    const [before, axes] = [this.#before, this.#axes];
    [before[0], before[1], before[2]] = axes;
    [axes[0], axes[1], axes[2]] = [ax / standardGravity, ay / standardGravity, az / standardGravity];
    this.playerLoad += playerLoadStep(before, axes);

    const effort = standing + ofSpeed * share * sqrt(share) + ofAcceleration * abs(forward);
    const wanted = this.#resting + (this.#most - this.#resting) * min(1, effort * 1.4);
    this.#heart += (wanted - this.#heart) / 100 / (wanted > this.#heart ? rising : falling);
  }
}
