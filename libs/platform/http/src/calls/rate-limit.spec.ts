import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ApiError } from '../api-error.js';
import { callerAddress, RateLimit } from './rate-limit.js';

function passes(limit: RateLimit, caller: string, cost = 1): boolean {
  try {
    limit.take(caller, cost);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

describe('the rate limit', () => {
  it('never lets more than two allowances through in any minute, and fills up again', () => {
    const steps = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 5_000 }), cost: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(steps, (calls) => {
        let now = 0;
        const limit = new RateLimit({ perMinute: 20, clock: () => now });
        const spent: { at: number; cost: number }[] = [];
        for (const { wait, cost } of calls) {
          now += wait;
          if (passes(limit, 'a', cost)) spent.push({ at: now, cost });
          const lastMinute = spent.filter(({ at }) => at > now - 60_000).reduce((sum, call) => sum + call.cost, 0);
          expect(lastMinute).toBeLessThanOrEqual(40);
        }
        now += 60_000;
        expect(passes(limit, 'a', 20)).toBe(true);
      }),
    );
  });

  it('says in how many seconds the call would pass, and it does', () => {
    let now = 0;
    const limit = new RateLimit({ perMinute: 30, clock: () => now });
    expect(passes(limit, 'a', 30)).toBe(true);
    let wait = 0;
    try {
      limit.take('a', 3);
    } catch (error) {
      wait = (error as ApiError).retryAfter ?? 0;
    }
    expect(wait).toBe(6);
    now += wait * 1_000;
    expect(passes(limit, 'a', 3)).toBe(true);
  });

  it('keeps its memory bounded under a flood of addresses', () => {
    const limit = new RateLimit({ perMinute: 1, clock: () => 0, callers: 10 });
    for (let caller = 0; caller < 1_000; caller += 1) limit.take(String(caller), 1);
    expect(passes(limit, '999')).toBe(false);
    expect(passes(limit, '0')).toBe(true);
  });

  it('counts an IPv6 household as one caller', () => {
    expect(callerAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(callerAddress('2001:db8::6')).toBe('2001:db8:0:0::/64');
    expect(callerAddress('203.0.113.9')).toBe('203.0.113.9');
  });
});
