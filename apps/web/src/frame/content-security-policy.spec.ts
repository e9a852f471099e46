import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from './content-security-policy.js';

describe('the content-security policy', () => {
  it('[S04] allows no inline script or style, no eval and no other host', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });
});
