import { createHash } from 'node:crypto';

/** Weak: the same content, whatever a gateway does to its bytes. */
export function entityTag(body: Uint8Array): string {
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Whether the caller has this content already (RFC 9110, weak comparison). */
export function hasAlready(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = tag.slice(2);
  return ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === bare);
}
