import type { HttpOptions, RawObject } from '../../context.js';
import { NotFoundError, PermanentError, TransientError } from '../../errors.js';
import { bytesOf, memoryRawObject, type Content } from './memory-raw-object.js';

/** What a plugin sees of an upstream that misbehaves, after the platform's polite retries. */
export interface UpstreamFault {
  readonly title: string;
  /** Takes the place of the sound answer; null: this fault cannot show itself in such an answer. */
  answer(
    address: string,
    sound: { readonly body: Content; readonly mediaType: string | null },
    options: HttpOptions,
  ): Promise<RawObject> | null;
}

const failing = (title: string, error: () => Error): UpstreamFault => ({
  title,
  answer: () => Promise.reject(error()),
});

export const longRetryAfterSeconds = 777;

export const upstreamFaults: readonly UpstreamFault[] = [
  failing(
    '429 with Retry-After',
    () => new TransientError('answered 429', { retryAfterSeconds: longRetryAfterSeconds }),
  ),
  failing('500', () => new TransientError('answered 500')),
  failing('a reset connection', () => new TransientError('read ECONNRESET')),
  failing('a time-out', () => new TransientError('no whole answer within 120000 ms')),
  failing('a redirect to another host', () => new PermanentError('redirects to a host that is not declared')),
  failing('404', () => new NotFoundError('answered 404')),
  {
    title: 'HTML instead of data',
    answer(address, _sound, { expect }) {
      if (expect !== undefined) return Promise.reject(new TransientError(`answered text/html, not ${expect}`));
      return Promise.resolve(memoryRawObject(address, '<!doctype html><h1>Sorry</h1>', 'text/html'));
    },
  },
  {
    title: 'a body cut in half',
    /** A cut text may be sound by itself; cut JSON and cut archives never are. */
    answer(address, { body, mediaType }) {
      const bytes = bytesOf(body);
      const isArchive = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
      if (!isArchive && mediaType !== 'application/json') return null;
      return Promise.resolve(memoryRawObject(address, bytes.slice(0, Math.floor(bytes.length / 2)), mediaType));
    },
  },
];
