import { describe, expect, it } from '@jest/globals';
import { LoginThrottle } from './login-throttle.js';

const many = (count: number, work: (i: number) => void) => {
  for (let i = 0; i < count; i++) work(i);
};

describe('who tries credentials too often', () => {
  it('[L09] waits, under that name from that address alone, and a little less each second', () => {
    let now = 0;
    const throttle = new LoginThrottle(() => now);
    many(5, () => throttle.failed('10.0.0.1', 'vest-1'));
    expect(throttle.allows('10.0.0.1', 'vest-1')).toBe(false);
    expect(throttle.allows('10.0.0.1', 'vest-2')).toBe(true);
    expect(throttle.allows('10.0.0.2', 'vest-1')).toBe(true);
    now = 4.9;
    expect(throttle.allows('10.0.0.1', 'vest-1')).toBe(false);
    now = 5;
    expect(throttle.allows('10.0.0.1', 'vest-1')).toBe(true);
    throttle.failed('10.0.0.1', 'vest-1');
    expect(throttle.allows('10.0.0.1', 'vest-1')).toBe(false);
  });

  it('[L09] waits with all names, once many of them were tried from one address', () => {
    const throttle = new LoginThrottle(() => 0);
    many(200, (i) => throttle.failed('10.0.0.1', `vest-${i}`));
    expect(throttle.allows('10.0.0.1', 'vest-new')).toBe(false);
    expect(throttle.allows('10.0.0.2', 'vest-new')).toBe(true);
  });

  it('takes no more room for more names', () => {
    const throttle = new LoginThrottle(() => 0);
    many(5, () => throttle.failed('first', 'vest'));
    many(20_000, (i) => throttle.failed(`10.0.0.${i}`, 'vest'));
    expect(throttle.allows('first', 'vest')).toBe(true);
  });
});
