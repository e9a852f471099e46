import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from './content-security-policy.js';
import { fromKnownHost } from './image-hosts.js';

describe('the content-security policy', () => {
  it('[S04] allows no inline script or style, no eval and no other host', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("img-src 'self' https://assets.nhle.com;");
    expect(policy.replace('https://assets.nhle.com', '')).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  it('[S04] lets a portrait through from its source alone', () => {
    const portrait = 'https://assets.nhle.com/mugs/nhl/20242025/COL/8477492.png';
    expect(fromKnownHost(portrait)).toBe(portrait);
    for (const foreign of [
      'https://assets.nhle.com.evil.example/x.png',
      'http://assets.nhle.com/x.png',
      '/x.png',
      null,
    ])
      expect(fromKnownHost(foreign)).toBeNull();
  });
});
