export interface LakeObject {
  readonly address: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** Raw objects as upstream said them. An object never changes: another content is another object. */
export interface Lake {
  /**
   * Stores the bytes under the address. Resolves once durable. The same bytes again: nothing happens. Other bytes at the
   * address: kept beside it as a new version; `get` gives the newest, `versions` all.
   */
  put(address: string, bytes: Uint8Array): Promise<LakeObject>;
  /** The newest version, or the one with this hash; null where there is none. Refuses bytes that no longer match their hash. */
  get(address: string, hash?: string): Promise<Uint8Array | null>;
  /** Oldest first. */
  versions(address: string): Promise<readonly LakeObject[]>;
  /** Newest version of every address below the prefix, by address. */
  list(prefix: string): AsyncIterable<LakeObject>;
}
