import { InstantClock } from '../../context/testing/instant-clock.js';

/** A clock that a look moves on by a millisecond: what happened later has a later time. */
export class TickingClock extends InstantClock {
  override now(): Date {
    this.pass(1);
    return super.now();
  }
}
