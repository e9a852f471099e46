import { NextResponse, type NextRequest } from 'next/server.js';
import { contentSecurityPolicy } from './frame/content-security-policy.js';
import { pathHeader } from './frame/page-path.js';

/**
 * Gives each page its content-security policy with a nonce of its own (Next puts it on its scripts), and tells the page
 * its own address.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|icon.svg).*)' };
