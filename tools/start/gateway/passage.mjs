import { request as send, STATUS_CODES } from 'node:http';
import { Brotli } from '../brotli.mjs';
import { refuse } from '../refusal.mjs';
import { isApi, isBare, isPage } from './addresses.mjs';
import { refusedHeader, requestHeaders, withoutHops } from './headers.mjs';
import { leaveOut, target } from './pool.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./pool.mjs').Upstream} Upstream */

/**
 * @typedef {object} PassageOptions
 * @property {import('node:http').Agent} agent
 * @property {number} answerSeconds
 * @property {boolean} behindProxy
 * @property {(request: Request) => Upstream[]} upstreamsFor
 */

/** Takes requests to the programs behind, and their answers back. */
export class Passage {
  #brotli = new Brotli();
  /** @param {PassageOptions} options */
  constructor(options) {
    this.options = options;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Upstream[]} [upstreams] still to be tried
   * @param {number} [refused] status of the page, of which only the words are asked for now
   */
  take(request, response, [upstream, ...others] = this.options.upstreamsFor(request), refused) {
    if (!upstream)
      return refuse(request, response, 503, 'This part of Fieldhouse is starting or away. Try again in a moment.');
    const compresses = !isApi(request.url ?? '/') && this.#brotli.wanted(request);
    const hasBody =
      request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    const outgoing = this.#ask(request, upstream, hasBody, compresses, refused);
    let bodyStarted = false;
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      outgoing.destroy();
    }, this.options.answerSeconds * 1000);
    outgoing.on('socket', (socket) => {
      const start = () => {
        bodyStarted = hasBody;
        request.pipe(outgoing);
      };
      if (socket.connecting) socket.once('connect', start);
      else start();
    });
    outgoing.on('response', (incoming) => {
      clearTimeout(patience);
      this.#answer(request, response, incoming, compresses, refused);
    });
    outgoing.on('error', () => {
      clearTimeout(patience);
      if (response.destroyed || response.headersSent) return response.destroy();
      if (late) return refuse(request, response, 504, `No answer within ${this.options.answerSeconds} s.`);
      leaveOut(upstream);
      request.unpipe(outgoing);
      if (bodyStarted)
        refuse(request, response, 502, 'The connection broke while your request was handed over. Try again.');
      else this.take(request, response, others, refused);
    });
    response.on('close', () => response.writableFinished || outgoing.destroy());
  }

  /** @param {Request} request @param {Upstream} upstream @param {boolean} hasBody @param {boolean} compresses @param {number} [refused] */
  #ask(request, upstream, hasBody, compresses, refused) {
    const { agent, behindProxy } = this.options;
    return send({
      ...target(upstream),
      // A kept connection may just have been closed by the other side: nothing for a body, which can be sent only once.
      agent: hasBody ? false : agent,
      method: request.method,
      path: request.url ?? '/',
      headers: {
        ...requestHeaders(request, behindProxy),
        ...(compresses ? { 'accept-encoding': 'identity' } : {}),
        ...(refused === undefined ? {} : { [refusedHeader]: refused }),
      },
    });
  }

  /** @param {Request} request @param {Response} response @param {Request} incoming @param {boolean} compresses @param {number} [refused] */
  #answer(request, response, incoming, compresses, refused) {
    if (incoming.statusCode === 500 && isPage(request)) {
      incoming.resume();
      return refuse(request, response, 500, 'Its data did not arrive. Nothing was changed or lost.');
    }
    if (refused === undefined && isBare(request, incoming)) {
      incoming.resume();
      return this.take(request, response, undefined, incoming.statusCode);
    }
    const headers = withoutHops(incoming);
    if (refused !== undefined && incoming.statusCode === 200) {
      incoming.statusCode = refused;
      incoming.statusMessage = STATUS_CODES[refused];
    }
    if (!compresses || !this.#brotli.send(request.url ?? '/', incoming, response, headers)) {
      response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, headers);
      incoming.pipe(response);
    }
    // Half an answer must not look like a whole one.
    incoming.on('error', () => response.destroy());
    incoming.on('close', () => incoming.complete || response.destroy());
  }
}
