import type { HttpOptions, PoliteHttp, RawObject } from '../../context.js';
import { NotFoundError, PermanentError, TransientError } from '../../errors.js';
import { memoryRawObject } from './memory-raw-object.js';
import { recordedAnswer, type RecordedUpstream } from './recorded-upstream.js';
import type { UpstreamFault } from './upstream-fault.js';

export interface FakeHttpOptions {
  readonly hosts: readonly string[];
  readonly upstream: RecordedUpstream;
  readonly signal: AbortSignal;
  /** The request with this number (0 is the first) meets the fault, or no answer at all. */
  readonly trouble?: { readonly at: number; readonly fault: UpstreamFault | 'silence' };
}

/** The platform's polite HTTP without a network: the same refusals, recorded answers. */
export class FakeHttp implements PoliteHttp {
  /** URLs asked, in order. */
  readonly requests: string[] = [];
  readonly addresses: string[] = [];
  /** Requests that the platform would have refused. */
  readonly refused: string[] = [];

  /** Address → what was answered last: a test's context stands for one import. */
  readonly #answered = new Map<string, RawObject>();

  constructor(private readonly options: FakeHttpOptions) {}

  async get(url: string, options: HttpOptions = {}): Promise<RawObject> {
    const { signal, trouble } = this.options;
    signal.throwIfAborted();
    const parsed = this.#allowed(url);
    const address = options.as ?? `http/${parsed.host}${parsed.pathname}`;
    const known = options.reuse === true ? this.#answered.get(address) : undefined;
    if (known !== undefined) return known;
    const number = this.requests.push(parsed.href) - 1;
    this.addresses.push(address);
    const sound = recordedAnswer(this.options.upstream, parsed);
    if (sound === null)
      throw new NotFoundError(`${parsed.host}${parsed.pathname}: answered 404, for nothing is recorded`);
    if (trouble?.at === number) {
      if (trouble.fault === 'silence') return untilAborted(signal);
      const answer = trouble.fault.answer(address, sound, options);
      if (answer !== null) return answer;
    }
    if (options.expect !== undefined && sound.mediaType !== options.expect) {
      throw new TransientError(`answered ${sound.mediaType ?? 'without a media type'}, not ${options.expect}`);
    }
    const answer = memoryRawObject(address, sound.body, sound.mediaType);
    this.#answered.set(address, answer);
    return answer;
  }

  #allowed(url: string): URL {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed?.protocol === 'https:' && this.options.hosts.includes(parsed.host)) return parsed;
    const what = parsed === null ? 'no URL' : `${parsed.protocol}//${parsed.host}`;
    this.refused.push(what);
    throw new PermanentError(`${what}: only https to a declared host is allowed`);
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
