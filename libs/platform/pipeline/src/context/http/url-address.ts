import { createHash } from 'node:crypto';

/** The address of an answer in the lake: the plugin's own choice, or from the URL `http/<host>/<path>?<query>`. */
export type UrlAddress = (url: string, as?: string) => string;

const longestReadable = 100;

/**
 * The same URL always has the same address; secrets are taken out first (by `redact`), for addresses are shown. A part too
 * long for the lake keeps its beginning and gets a hash.
 */
export function urlAddress(redact: (text: string) => string): UrlAddress {
  return (url, as) => {
    if (as !== undefined) return redact(as);
    const { host, pathname, search } = new URL(url);
    const path = redact(pathname)
      .split('/')
      .filter((part) => part !== '');
    const last = `${path.pop() ?? 'index'}${redact(search)}`;
    const parts = ['http', host, ...path, last].map((part) =>
      shorten(part.replaceAll('/', '%2F').replaceAll('\\', '%5C')),
    );
    const whole = parts.join('/');
    return encodeURI(whole).length <= 700 ? whole : ['http', shorten(host), hashOf(whole)].join('/');
  };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

function shorten(part: string): string {
  if (encodeURIComponent(part).length <= longestReadable) return part;
  return `${part.slice(0, 30).replaceAll(/[^\w.=-]/g, '_')}-${hashOf(part)}`;
}
