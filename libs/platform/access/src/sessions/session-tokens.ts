import { createHash, randomBytes } from 'node:crypto';

/** What the browser keeps: 256 random bits that mean nothing. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps: a token cannot be had from it. Fast is right here: there is nothing to guess in 256 bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
