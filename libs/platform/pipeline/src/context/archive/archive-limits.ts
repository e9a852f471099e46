import { PermanentError } from '@fieldhouse/plugin-kit';

/** What an archive may cost before anything of it is used. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Of one whole archive, in bytes. */
  readonly unpackedBytes: number;
  /** Unpacked bytes a packed byte; only above {@link harmlessBytes}, for a page of blanks is no bomb. */
  readonly ratio: number;
}

export const defaultArchiveLimits: ArchiveLimits = { entries: 20_000, unpackedBytes: 2 ** 30, ratio: 200 };

const harmlessBytes = 8 * 2 ** 20;

/** Collects what is unpacked and stops at the first byte over a limit. */
export class BoundedBytes {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(
    private readonly where: string,
    private readonly packedBytes: number,
    private readonly limits: ArchiveLimits,
  ) {}

  /** @throws PermanentError */
  add(chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    assertUnpackedSize(this.where, this.packedBytes, this.#size, this.limits);
    this.#chunks.push(chunk);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

/** @throws PermanentError */
export function assertUnpackedSize(where: string, packed: number, unpacked: number, limits: ArchiveLimits): void {
  if (unpacked > limits.unpackedBytes) {
    throw new PermanentError(`${where}: unpacks to more than the ${limits.unpackedBytes} bytes allowed`);
  }
  if (unpacked > harmlessBytes && unpacked > packed * limits.ratio) {
    throw new PermanentError(`${where}: unpacks to more than ${limits.ratio} times its size, like a bomb`);
  }
}
