import { NotFoundError, PermanentError, type Files, type PoliteHttp, type RawObject } from '@fieldhouse/plugin-kit';
import type { Lake } from '@fieldhouse/lake';
import type { ArchiveLimits } from './archive/archive-limits.js';
import { filesFolder } from './files/live-files.js';
import { rawObject } from './raw-object.js';
import type { KnownRawObject } from './raw-store.js';
import type { UrlAddress } from './http/url-address.js';

/** Reads what was read before, from the lake alone: no network, no folder. Of several versions of an address, the last. */
export class RawReplay {
  readonly #known: ReadonlyMap<string, KnownRawObject>;

  constructor(
    private readonly lake: Lake,
    private readonly installation: string,
    known: readonly KnownRawObject[],
    private readonly limits: ArchiveLimits,
  ) {
    this.#known = new Map(known.map((object) => [object.address, object]));
  }

  /** Addresses below the plugin's folder, sorted. */
  addresses(): readonly string[] {
    const folder = `${this.installation}/`;
    return [...this.#known.keys()]
      .filter((address) => address.startsWith(folder))
      .map((address) => address.slice(folder.length))
      .sort();
  }

  has(address: string): boolean {
    return this.#known.has(`${this.installation}/${address}`);
  }

  /**
   * @throws NotFoundError never read before
   * @throws PermanentError no longer in the lake
   */
  async read(address: string): Promise<RawObject> {
    const known = this.#known.get(`${this.installation}/${address}`);
    if (known === undefined) throw new NotFoundError(`${address}: never read live, so a replay cannot read it`);
    const bytes = await this.lake.get(known.address, known.hash);
    if (bytes === null) throw new PermanentError(`${address}: recorded, but no longer in the lake`);
    return rawObject(address, bytes, known.mediaType, this.limits);
  }
}

export class ReplayHttp implements PoliteHttp {
  constructor(
    private readonly replay: RawReplay,
    private readonly addressOf: UrlAddress,
  ) {}

  async get(url: string, options: { readonly as?: string } = {}): Promise<RawObject> {
    return this.replay.read(this.addressOf(url, options.as));
  }
}

export class ReplayFiles implements Files {
  constructor(private readonly replay: RawReplay) {}

  async list(match?: RegExp): Promise<readonly string[]> {
    return this.replay
      .addresses()
      .filter((address) => address.startsWith(filesFolder))
      .map((address) => address.slice(filesFolder.length))
      .filter((path) => match === undefined || path.search(match) >= 0);
  }

  async read(path: string): Promise<RawObject> {
    return this.replay.read(filesFolder + path);
  }
}
