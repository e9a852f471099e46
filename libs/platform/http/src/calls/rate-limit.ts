import { isIPv6 } from 'node:net';
import { ApiError } from '../api-error.js';

interface Bucket {
  tokens: number;
  /** Milliseconds of the clock. */
  at: number;
}

export interface RateLimitOptions {
  readonly perMinute: number;
  /** Milliseconds, only ever growing. */
  readonly clock?: () => number;
  /** Most callers remembered at once. */
  readonly callers?: number;
}

/**
 * A token bucket a caller: a minute's allowance may be used at once, and fills up again evenly. Each process counts for itself.
 */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();
  private readonly perMinute: number;
  private readonly clock: () => number;
  private readonly callers: number;

  constructor({ perMinute, clock = () => performance.now(), callers = 50_000 }: RateLimitOptions) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.callers = callers;
  }

  /** Takes `cost` from the caller's allowance, or throws a 429 that says when to come again. */
  take(caller: string, cost: number): void {
    const now = this.clock();
    const bucket = this.buckets.get(caller);
    const tokens = bucket === undefined ? this.perMinute : this.filled(bucket, now);
    if (tokens < cost) {
      const wait = Math.ceil(((cost - tokens) * 60) / this.perMinute);
      throw new ApiError(
        429,
        'http.too-many-requests',
        'Too many requests',
        `The allowance is ${this.perMinute} requests a minute. Try again in ${wait} s.`,
        { retryAfter: wait },
      );
    }
    if (bucket === undefined) this.remember(caller, { tokens: tokens - cost, at: now });
    else Object.assign(bucket, { tokens: tokens - cost, at: now });
  }

  private filled(bucket: Bucket, now: number): number {
    return Math.min(this.perMinute, bucket.tokens + ((now - bucket.at) * this.perMinute) / 60_000);
  }

  /** Forgets the longest known caller when there are too many: a flood of addresses must not fill the memory. */
  private remember(caller: string, bucket: Bucket): void {
    if (this.buckets.size >= this.callers) {
      const [oldest] = this.buckets.keys();
      if (oldest !== undefined) this.buckets.delete(oldest);
    }
    this.buckets.set(caller, bucket);
  }
}

/** One household, one allowance: an IPv6 address counts by its first 64 bits. */
export function callerAddress(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const tailGroups = (tail ?? '').split(':').filter((group) => group !== '');
  const full =
    tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - tailGroups.length), ...tailGroups];
  return `${full.slice(0, 4).join(':')}::/64`;
}

function zeros(count: number): string[] {
  return Array.from({ length: Math.max(0, count) }, () => '0');
}
