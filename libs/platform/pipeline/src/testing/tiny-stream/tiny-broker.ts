import type { Delivery } from '@fieldhouse/plugin-kit';

interface Message {
  readonly raw: unknown;
  deliveries: number;
}

/**
 * A broker in memory, as harsh as real ones: what a subscriber took and did not settle comes again to the next one, before
 * anything else; a refused message too, unless the refusal is final.
 */
export class TinyBroker {
  #waiting: Message[] = [];
  readonly #unsettled = new Set<Message>();
  readonly #refused: { readonly raw: unknown; readonly reason: string }[] = [];
  #wake = () => {};

  push(...raws: readonly unknown[]): void {
    this.#waiting.push(...raws.map((raw) => ({ raw, deliveries: 0 })));
    this.#wake();
  }

  /** Messages that nobody acknowledged yet, delivered or not. */
  get open(): number {
    return this.#waiting.length + this.#unsettled.size;
  }

  get refused(): readonly { readonly raw: unknown; readonly reason: string }[] {
    return this.#refused;
  }

  /** What a broker does when a subscriber's connection ends. */
  redeliver(): void {
    this.#waiting = [...this.#unsettled, ...this.#waiting];
    this.#unsettled.clear();
    this.#wake();
  }

  async *deliveries<Raw>(signal: AbortSignal): AsyncIterable<Delivery<Raw>> {
    const stop = () => this.#wake();
    signal.addEventListener('abort', stop, { once: true });
    try {
      while (!signal.aborted) {
        const message = this.#waiting.shift();
        if (message) yield this.#deliver<Raw>(message);
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', stop);
      this.redeliver();
    }
  }

  #deliver<Raw>(message: Message): Delivery<Raw> {
    message.deliveries += 1;
    this.#unsettled.add(message);
    return {
      raw: message.raw as Raw,
      ack: async () => void this.#unsettled.delete(message),
      nack: async (reason) => {
        if (!this.#unsettled.delete(message)) return;
        this.#refused.push({ raw: message.raw, reason });
        if (message.deliveries >= 3) return;
        this.#waiting.push(message);
        this.#wake();
      },
    };
  }
}
