export interface LakeObject {
  readonly address: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/**
 * Raw objects as upstream said them. An object never changes: another content is another version.
 *
 * Every method takes addresses as `assertLakeAddress` describes them and throws a `LakeAddressError` for any other.
 */
export interface Lake {
  /**
   * Stores the bytes under the address. Resolves once durable. The bytes of the newest version again: nothing happens.
   * Other bytes: kept beside it as a new version; `get` gives the newest, `versions` all.
   */
  put(address: string, bytes: Uint8Array): Promise<LakeObject>;
  /**
   * The newest version, or the one with this hash; null where there is none.
   * @throws LakeDamageError what is stored no longer matches its hash
   */
  get(address: string, hash?: string): Promise<Uint8Array | null>;
  /** Oldest first. */
  versions(address: string): Promise<readonly LakeObject[]>;
  /** Newest version of every address below the folder (`""`: of all), by address in the order of its UTF-8 bytes. */
  list(folder: string): AsyncIterable<LakeObject>;
}

/** What is stored under an address is not what was put there. Restore the object from a backup, or fetch it again. */
export class LakeDamageError extends Error {
  override readonly name = 'LakeDamageError';
}

/** The injection token of the program's {@link Lake}. */
export const LAKE = Symbol('LAKE');
