import { createHash } from 'node:crypto';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Says what is wrong: to programs as problem+json, to people as a page that needs no script and no other file.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} detail a sentence or two: what is wrong, what to do
 */
export function refuse(request, response, status, detail) {
  request.resume();
  /** @type {Record<string, string>} */
  const headers = { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '1' } : {}) };
  if (/^\/(?:v1|health)/.test(request.url ?? '')) {
    const problem = { type: 'about:blank', title: detail, status, code: `gateway.${status}`, detail, requestId: '' };
    response.writeHead(status, { ...headers, 'content-type': 'application/problem+json' });
    response.end(JSON.stringify(problem));
  } else {
    response.writeHead(status, {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'`,
    });
    response.end(page(status, detail));
  }
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif; background: light-dark(#fbfbfa, #131412); color: light-dark(#1b1b18, #f0efea); }
.wrap { max-width: 1280px; margin: 0 auto; padding: 16px 24px; }
header { font-weight: 600; }
main { border: 1px dashed light-dark(#b9b6ad, #55564f); border-radius: 6px; padding: 24px; }
h1 { font-size: 1.75rem; line-height: 1.15; margin: 0 0 8px; }
p { margin: 8px 0 0; }
a { color: light-dark(#0b5cad, #6cb2f2); }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** @type {Record<number, string>} */
const titles = { 400: 'This address cannot be read', 404: 'Page not found' };

/** @param {number} status @param {string} detail */
function page(status, detail) {
  const title = titles[status] ?? 'This page cannot be shown just now';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Fieldhouse</title>
<style>${style}</style>
<div class="wrap">
<header>Fieldhouse</header>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p><a href="">Try again</a>, or go to <a href="/">today’s page</a>.</p>
</main>
</div>
</html>
`;
}
