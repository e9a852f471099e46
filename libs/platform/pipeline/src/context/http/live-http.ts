import {
  NotFoundError,
  PermanentError,
  TransientError,
  type HttpOptions,
  type PoliteHttp,
  type RawObject,
  type RequestRate,
} from '@fieldhouse/plugin-kit';
import type { HostClock } from '../host-clock.js';
import type { Kept, KnownRawObject, RawStore } from '../raw-store.js';
import { assertAllowed } from './host-policy.js';
import type { HostPace } from './host-pace.js';
import type { Answer, HttpExchange } from './http-exchange.js';
import type { ImportReadings } from './import-readings.js';
import { retryAfterSeconds } from './retry-after.js';
import type { UrlAddress } from './url-address.js';

export interface Politeness {
  readonly tries: number;
  /** Before the second try; doubled before each further one, plus up to half of it by chance. */
  readonly firstBackoffSeconds: number;
  /** A longer Retry-After is the engine's business: the slice comes again after it. */
  readonly longestWaitSeconds: number;
  readonly redirects: number;
  readonly userAgent: string;
}

export interface LiveHttpParts {
  readonly exchange: HttpExchange;
  readonly pace: HostPace;
  readonly clock: HostClock;
  readonly store: RawStore;
  /** What requests with `reuse` are content with; null: nothing. */
  readonly readings: ImportReadings | null;
  readonly addressOf: UrlAddress;
  readonly redact: (text: string) => string;
  readonly politeness: Politeness;
  readonly random: () => number;
}

/** What of the manifest, and of the feed, binds the requests. */
export interface Guest {
  /** Those of one id share its rate. */
  readonly id: string;
  readonly hosts: readonly string[];
  readonly rate: RequestRate;
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
const absent = new Set([404, 410]);
const redirecting = new Set([301, 302, 303, 307, 308]);
const ownHeaders = new Set([
  'host',
  'user-agent',
  'accept-encoding',
  'connection',
  'content-length',
  'transfer-encoding',
]);

/** HTTP over the network; see {@link PoliteHttp} for what it promises. */
export class LiveHttp implements PoliteHttp {
  constructor(
    private readonly guest: Guest,
    private readonly signal: AbortSignal,
    private readonly parts: LiveHttpParts,
  ) {}

  async get(url: string, options: HttpOptions = {}): Promise<RawObject> {
    const { redact, addressOf, readings } = this.parts;
    const first = assertAllowed(url, undefined, this.guest.hosts, redact(url));
    const address = addressOf(url, options.as);
    const headers = pluginHeaders(options.headers ?? {});
    const ask = async () => this.#kept(address, first, await this.#follow(first, headers), options.expect);
    if (readings === null) return (await ask()).object;
    if (options.reuse !== true) return readings.lead(address, ask);
    const again = (known: KnownRawObject) => this.#again(address, known, options.expect);
    return readings.join(address, { ask, again, signal: this.signal });
  }

  async #kept(address: string, url: URL, answer: Answer, expect: string | undefined): Promise<Kept> {
    const mediaType = answer.header('content-type') ?? null;
    if (isExpected(mediaType, expect)) return this.parts.store.keep(address, answer.bytes, mediaType);
    const shown = this.parts.redact(url.href);
    throw new TransientError(`${shown}: answered ${mediaType ?? 'without a media type'}, not ${expect}`);
  }

  async #again(address: string, known: KnownRawObject, expect: string | undefined): Promise<Kept | null> {
    return isExpected(known.mediaType, expect) ? this.parts.store.again(address, known) : null;
  }

  /** Each hop is judged like the first; the plugin's own headers go to the host they were meant for, and to no other. */
  async #follow(first: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    let url = first;
    for (let hop = 0; hop <= this.parts.politeness.redirects; hop++) {
      const answer = await this.#ask(url, url.host === first.host ? headers : {});
      if (!redirecting.has(answer.status)) return answer;
      const location = answer.header('location');
      const shown = this.parts.redact(`${url.href} redirects to ${location ?? 'nowhere'}`);
      if (location === undefined) throw new PermanentError(shown);
      url = assertAllowed(location, url.href, this.guest.hosts, shown);
    }
    throw new PermanentError(
      `${this.parts.redact(first.href)}: more than ${this.parts.politeness.redirects} redirects`,
    );
  }

  /** One address, as often as is polite. */
  async #ask(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { pace, exchange, politeness, clock } = this.parts;
    const { id, rate } = this.guest;
    const towards = `${id} ${url.host}`;
    const sent = { ...headers, 'user-agent': politeness.userAgent, 'accept-encoding': 'gzip' };
    for (let attempt = 1; ; attempt++) {
      await pace.turn(towards, rate, this.signal);
      const result = await exchange.get(url, sent, this.signal).catch((error: unknown) => {
        if (error instanceof TransientError) return error;
        throw error;
      });
      const failure = result instanceof TransientError ? result : this.#failureOf(url, result);
      if (failure === null) return result as Answer;
      const asked = failure.retryAfterSeconds;
      if (asked !== undefined) await pace.pause(towards, rate, asked);
      if (attempt >= politeness.tries || (asked ?? 0) > politeness.longestWaitSeconds) throw failure;
      await clock.sleep(1000 * (asked ?? this.#backoffSeconds(attempt)), this.signal);
    }
  }

  /** Null where the answer can be used. @throws NotFoundError, PermanentError asking again would not help */
  #failureOf(url: URL, answer: Answer): TransientError | null {
    if ((answer.status >= 200 && answer.status < 300) || redirecting.has(answer.status)) return null;
    const message = `${this.parts.redact(url.href)}: answered ${answer.status}`;
    if (absent.has(answer.status)) throw new NotFoundError(message);
    if (!passing.has(answer.status) && answer.status < 500) throw new PermanentError(message);
    const seconds = retryAfterSeconds(answer.header('retry-after'), this.parts.clock.now());
    return new TransientError(message, seconds === undefined ? {} : { retryAfterSeconds: seconds });
  }

  #backoffSeconds(attempt: number): number {
    return this.parts.politeness.firstBackoffSeconds * 2 ** (attempt - 1) * (1 + this.parts.random() / 2);
  }
}

function isExpected(mediaType: string | null, expect: string | undefined): boolean {
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase();
  return expect === undefined || essence === expect.toLowerCase();
}

function pluginHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const refused = given.find(([name]) => ownHeaders.has(name));
  if (refused !== undefined)
    throw new PermanentError(`the header ${refused[0]} is set by the platform, not by a plugin`);
  return Object.fromEntries(given);
}
