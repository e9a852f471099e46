import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../route-call.js';

const plainName = 'fieldhouse-session';
/** Browsers accept `__Host-` only over https, for this host, for every path: no other site can plant it. */
const hostName = `__Host-${plainName}`;
/** 32 random bytes as base64url; anything else is not a token of ours. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** The token that the browser sent; null where there is none of the right shape. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const header = request.headers.cookie;
  if (header === undefined || !header.includes(plainName)) return null;
  const prefix = `${cookieName(request)}=`;
  const token = header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
  return token !== undefined && tokenShape.test(token) ? token : null;
}

export function sessionCookieOf(request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const write = (value: string, expires: Date) => {
    const secure = isSecure(request) ? '; Secure' : '';
    const text = `${cookieName(request)}=${value}; Path=/; Expires=${expires.toUTCString()}; HttpOnly${secure}; SameSite=Lax`;
    void reply.header('set-cookie', text);
  };
  return { set: write, clear: () => write('', new Date(0)) };
}

function cookieName(request: FastifyRequest): string {
  return isSecure(request) ? hostName : plainName;
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
