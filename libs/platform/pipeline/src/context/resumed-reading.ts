import type { Files, HttpOptions, PoliteHttp, RawObject } from '@fieldhouse/plugin-kit';
import { filesFolder } from './files/live-files.js';
import type { UrlAddress } from './http/url-address.js';
import type { RawReplay } from './raw-replay.js';

/*
 * A run that was interrupted goes on at a position in what it read. Upstream may say something else by now: a record more or
 * less before that position, and one would be skipped that was never written. So what was read then is read again from the
 * lake, and only the rest live.
 */

export class ResumedHttp implements PoliteHttp {
  constructor(
    private readonly before: RawReplay,
    private readonly live: PoliteHttp,
    private readonly addressOf: UrlAddress,
  ) {}

  async get(url: string, options?: HttpOptions): Promise<RawObject> {
    const address = this.addressOf(url, options?.as);
    return this.before.has(address) ? this.before.read(address) : this.live.get(url, options);
  }
}

export class ResumedFiles implements Files {
  constructor(
    private readonly before: RawReplay,
    private readonly live: Files,
  ) {}

  list(match?: RegExp): Promise<readonly string[]> {
    return this.live.list(match);
  }

  async read(path: string): Promise<RawObject> {
    const address = filesFolder + path;
    return this.before.has(address) ? this.before.read(address) : this.live.read(path);
  }
}
