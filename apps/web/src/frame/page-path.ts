import { headers } from 'next/headers.js';

/** Request header that carries the page's address from the proxy to the page. */
export const pathHeader = 'x-fieldhouse-path';

/** Path and query of the page that is being drawn. */
export async function pagePath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/';
}
