import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceMessage, Taken } from '../device-gateway.port.js';
import { Pace } from './pace.js';

export interface LaneTuning {
  /** Of one device; what comes faster waits, and with it its connection. */
  readonly messagesPerSecond: number;
  /** Between two tries of a message whose handling threw; doubles up to `longestPauseMilliseconds`. */
  readonly firstPauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;
  /** Told of what was thrown. */
  readonly onProblem: (error: unknown) => void;
}

export const laneTuning = { firstPauseMilliseconds: 50, longestPauseMilliseconds: 5_000 };

/** Whether what brought a message is still there: without it nobody can be told that the message was taken. */
export type StillThere = () => boolean;

interface Lane {
  readonly pace: Pace;
  tail: Promise<unknown>;
}

/**
 * The messages of each device one after the other, those of different devices beside each other. What throws is tried again in its place: nothing
 * of its device overtakes it.
 */
export class DeviceLanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #handled = new Set<Promise<Taken>>();
  readonly #stopping = new AbortController();

  constructor(
    private readonly handle: (message: DeviceMessage) => Promise<Taken>,
    private readonly tuning: LaneTuning,
  ) {}

  /** Resolves once the message is stored or refused for good; with false where that will not be: it must come again. */
  take(message: DeviceMessage, stillThere: StillThere): Promise<boolean> {
    const { device } = message.from;
    let lane = this.#lanes.get(device);
    if (lane === undefined) {
      lane = { pace: new Pace(this.tuning.messagesPerSecond), tail: Promise.resolve() };
      this.#lanes.set(device, lane);
    }
    const { pace } = lane;
    const taken = lane.tail.then(() => this.#inTurn(message, pace, stillThere));
    lane.tail = taken;
    return taken;
  }

  /** Begins nothing any more; resolves when what has begun is over. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled(this.#handled);
  }

  async #inTurn(message: DeviceMessage, pace: Pace, stillThere: StillThere): Promise<boolean> {
    const goesOn = () => !this.#stopping.signal.aborted && stillThere();
    if (!goesOn()) return false;
    const early = pace.take();
    if (early > 0) await this.#pause(early);
    for (let pause = this.tuning.firstPauseMilliseconds; goesOn(); pause *= 2) {
      const handling = this.#begin(message);
      try {
        await handling;
        return true;
      } catch (error) {
        this.tuning.onProblem(error);
      } finally {
        this.#handled.delete(handling);
      }
      await this.#pause(Math.min(pause, this.tuning.longestPauseMilliseconds));
    }
    return false;
  }

  /** Also what throws at once becomes a promise. */
  #begin(message: DeviceMessage): Promise<Taken> {
    const handling = (async () => this.handle(message))();
    this.#handled.add(handling);
    return handling;
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
