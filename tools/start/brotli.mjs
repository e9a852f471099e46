import { constants, createBrotliCompress } from 'node:zlib';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:http').OutgoingHttpHeaders} Headers */

const texts = /^(?:text\/|application\/(?:javascript|json|manifest\+json)|image\/svg\+xml)/;
const smallest = 1000;
/** Files that never change, as their name tells; a build has about twenty. */
const keptFiles = 200;

/**
 * Compresses what the page servers send. A page says everything twice, as markup and as data for its script, farther
 * apart than gzip looks back: brotli makes a third less of it.
 */
export class Brotli {
  /** @type {Map<string, Buffer>} */
  #kept = new Map();

  /** Whether the browser can read it; the page server is then asked for the plain answer. @param {Request} request */
  wanted({ method, headers }) {
    return method === 'GET' && /\bbr\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));
  }

  /**
   * Writes head and body of the answer.
   * @param {string} url
   * @param {Request} incoming
   * @param {Response} response
   * @param {Headers} headers as they would be passed on
   * @returns {boolean} false: nothing to compress, nothing was written
   */
  send(url, incoming, response, headers) {
    const length = headers['content-length'];
    if (
      incoming.statusCode !== 200 ||
      headers['content-encoding'] !== undefined ||
      !texts.test(String(headers['content-type'] ?? '')) ||
      (length !== undefined && Number(length) < smallest)
    )
      return false;
    const { 'content-length': _plainLength, ...rest } = headers;
    const vary = [rest['vary'], 'accept-encoding'].flat().filter(Boolean).join(', ');
    const head = { ...rest, vary, 'content-encoding': 'br' };
    const [path = ''] = url.split('?');
    const lasting = /\bimmutable\b/.test(String(rest['cache-control'] ?? ''));
    const kept = lasting ? this.#kept.get(path) : undefined;
    if (kept !== undefined) {
      incoming.resume();
      response.writeHead(200, { ...head, 'content-length': kept.length });
      response.end(kept);
      return true;
    }
    response.writeHead(200, head);
    const coder = createBrotliCompress({
      /* A page's pieces go on as they come. */
      flush: lasting ? constants.BROTLI_OPERATION_PROCESS : constants.BROTLI_OPERATION_FLUSH,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: lasting ? 9 : 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    });
    if (lasting) this.#keep(path, incoming, coder);
    incoming.pipe(coder).pipe(response);
    response.on('close', () => coder.destroy());
    return true;
  }

  /** @param {string} path @param {Request} incoming @param {import('node:stream').Readable} coder */
  #keep(path, incoming, coder) {
    /** @type {Buffer[]} */
    const pieces = [];
    coder.on('data', (piece) => pieces.push(piece));
    coder.on('end', () => {
      if (incoming.complete && this.#kept.size < keptFiles) this.#kept.set(path, Buffer.concat(pieces));
    });
  }
}
