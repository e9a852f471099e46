import { LakeAddressError, type Lake } from '@fieldhouse/lake';
import { PermanentError, type RawObject } from '@fieldhouse/plugin-kit';
import type { ArchiveLimits } from './archive/archive-limits.js';
import { rawObject } from './raw-object.js';

/** A raw object as the engine keeps it beside the run that read it. */
export interface KnownRawObject {
  /** In the lake, the installation's folder included. */
  readonly address: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string | null;
  readonly fetchedAt: Date;
}

/** Told of every raw object after it is durable in the lake and before the plugin sees it. */
export type RawObjectLog = (object: KnownRawObject) => Promise<void> | void;

/** What was last read, before, from an address below the plugin's folder; null: nothing. */
export type EarlierReading = (address: string) => Promise<KnownRawObject | null>;

/** What is in the lake now, as the engine and as the plugin see it. */
export interface Kept {
  readonly known: KnownRawObject;
  readonly object: RawObject;
}

/** Puts what was read into the lake first. Live reads go through this. */
export class RawStore {
  constructor(
    private readonly lake: Lake,
    private readonly installation: string,
    private readonly record: RawObjectLog,
    private readonly now: () => Date,
    private readonly limits: ArchiveLimits,
  ) {}

  /** @throws PermanentError the address is none that the lake takes */
  async keep(address: string, bytes: Uint8Array, mediaType: string | null): Promise<Kept> {
    const fetchedAt = this.now();
    const stored = await this.lake.put(`${this.installation}/${address}`, bytes).catch((cause: unknown) => {
      throw cause instanceof LakeAddressError ? new PermanentError(cause.message, { cause }) : cause;
    });
    const known = { ...stored, mediaType, fetchedAt };
    await this.record(known);
    return { known, object: rawObject(address, bytes, mediaType, this.limits) };
  }

  /** What was read earlier, now an input of this run too; null where it is no longer in the lake. */
  async again(address: string, known: KnownRawObject): Promise<Kept | null> {
    const bytes = await this.lake.get(known.address, known.hash);
    if (bytes === null) return null;
    await this.record(known);
    return { known, object: rawObject(address, bytes, known.mediaType, this.limits) };
  }
}
