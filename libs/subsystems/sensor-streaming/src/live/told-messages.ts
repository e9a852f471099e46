import type { LiveMessage } from '@fieldhouse/contracts/sensors';

/** One message as it goes out: to the medical role, and to everybody else. */
export interface ToldMessage {
  readonly sequence: number;
  readonly medical: string;
  readonly plain: string;
}

/** Messages kept for viewers whose connection was lost: the better part of a minute. */
const mostKept = 1_200;

/** The last messages of a session, in order. */
export class ToldMessages {
  readonly #kept: ToldMessage[] = [];

  add(medical: LiveMessage, plain: LiveMessage): ToldMessage {
    const text = JSON.stringify(medical);
    const told = { sequence: medical.sequence, medical: text, plain: plain === medical ? text : JSON.stringify(plain) };
    this.#kept.push(told);
    if (this.#kept.length > mostKept) this.#kept.splice(0, mostKept / 10);
    return told;
  }

  /** All after a sequence; null where some of them are gone, or the sequence was never told. */
  after(sequence: number): readonly ToldMessage[] | null {
    const first = this.#kept[0];
    const last = this.#kept.at(-1);
    if (first === undefined || last === undefined) return null;
    if (sequence < first.sequence - 1 || sequence > last.sequence) return null;
    return this.#kept.slice(sequence - first.sequence + 1);
  }
}
