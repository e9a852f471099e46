import { imageHosts } from './image-hosts.js';

/**
 * Only scripts that carry the nonce of this very answer run, and what they load. No inline style, no foreign host but
 * those of portraits, no frame, no plug-in, no base address. Development needs `eval` and a socket for reloading.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const more = development ? " 'unsafe-eval'" : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${more}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' ${imageHosts.join(' ')}`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
