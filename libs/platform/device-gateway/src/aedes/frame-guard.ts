/** Follows the packets of one MQTT connection by their headers alone, to end it before a packet too long is gathered in memory. */
export class FrameGuard {
  /** Bytes of the packet under way that are still to come. */
  #left = 0;
  #inLength = false;
  #length = 0;
  #shift = 0;
  #most: number;

  /**
   * @param first bytes that the first packet may have after its header: it says who is there
   * @param most bytes that any other may have
   */
  constructor(
    first: number,
    private readonly most: number,
  ) {
    this.#most = first;
  }

  /** Whether all packets that have begun are short enough. After a false it must not be asked again. */
  allows(chunk: Uint8Array): boolean {
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, chunk.length - at);
        this.#left -= skipped;
        at += skipped;
      } else if (this.#inLength) {
        if (!this.#measures(chunk[at++] ?? 0)) return false;
      } else {
        at += 1;
        this.#inLength = true;
        this.#length = 0;
        this.#shift = 0;
      }
    }
    return true;
  }

  /** One byte of a length: seven bits, the least first, and whether another follows. */
  #measures(byte: number): boolean {
    this.#length += (byte & 0x7f) * 2 ** this.#shift;
    this.#shift += 7;
    if (this.#length > this.#most || this.#shift > 28) return false;
    if (byte < 0x80) {
      this.#inLength = false;
      this.#left = this.#length;
      this.#most = this.most;
    }
    return true;
  }
}
