import { raiseAlarm } from '../alarm.js';
import type { EngineParts } from '../engine.parts.js';
import { fireDueSchedules } from '../schedules/scheduler.js';
import { freeLostRuns, stuckRuns, wakeForgotten } from './run-watch.js';
import { watchSchedules } from './schedule-watch.js';

/** Looks every few seconds for what nobody would be told of: due schedules, lost and stuck runs, forgotten wake-ups. */
export class Watch {
  readonly #stop = new AbortController();
  /** Runs reported as stuck, so that each is reported once. */
  readonly #reported = new Set<string>();
  #round: Promise<void> = Promise.resolve();
  #away = false;

  constructor(private readonly parts: EngineParts) {}

  start(): void {
    this.#round = this.#rounds();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#round;
  }

  async look(): Promise<void> {
    await fireDueSchedules(this.parts);
    await watchSchedules(this.parts);
    await freeLostRuns(this.parts);
    await wakeForgotten(this.parts);
    await this.#reportStuck();
  }

  async #rounds(): Promise<void> {
    const { clock, tuning, logger } = this.parts;
    while (!this.#stop.signal.aborted) {
      try {
        await this.look();
        if (this.#away) logger.info('the watch works again');
        this.#away = false;
      } catch (error) {
        if (!this.#away) logger.warn({ err: error }, 'the watch could not look; it goes on trying');
        this.#away = true;
      }
      await clock.sleep(tuning.watchSeconds * 1_000, this.#stop.signal).catch(() => undefined);
    }
  }

  async #reportStuck(): Promise<void> {
    const stuck = await stuckRuns(this.parts);
    this.parts.meters.stuck.set(stuck.length);
    for (const { id, plugin, feed, slice, movedAt } of stuck) {
      if (this.#reported.has(id)) continue;
      this.#reported.add(id);
      const since = movedAt?.toISOString() ?? 'its start';
      raiseAlarm(this.parts, 'run-stuck', `the run of ${plugin} ${slice} has committed nothing since ${since}`, {
        run: id,
        feed,
      });
    }
    const still = new Set(stuck.map(({ id }) => id));
    for (const id of this.#reported) if (!still.has(id)) this.#reported.delete(id);
  }
}
