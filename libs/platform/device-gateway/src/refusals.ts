import { refusedPublishes, type RefusedPublish } from './device-gateway.port.js';

/** How many connections and publishes were refused, by reason. */
export class Refusals {
  readonly #counts = Object.fromEntries(refusedPublishes.map((reason) => [reason, 0])) as Record<
    RefusedPublish,
    number
  >;

  count(reason: RefusedPublish): void {
    this.#counts[reason] += 1;
  }

  counts(): Readonly<Record<RefusedPublish, number>> {
    return { ...this.#counts };
  }
}
