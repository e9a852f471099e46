/**
 * One public port in front of the programs: pages from web, `/v1`, `/health` and sockets from the API. Each may run several
 * times; one that is down is left out. Without dependencies, also a program of its own:
 * `PORT=3000 WEB_URLS=http://web:3000 API_URLS=http://api-1:4100,http://api-2:4100 node tools/start/gateway.mjs`
 */
import { Agent, createServer, request as send, STATUS_CODES } from 'node:http';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Brotli } from './brotli.mjs';
import { isReadable } from './readable-address.mjs';
import { refuse } from './refusal.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:stream').Duplex} Duplex */
/** @typedef {{ url: URL, downUntil: number }} Upstream */

/**
 * @typedef {object} GatewayOptions
 * @property {readonly string[]} web addresses of the page servers
 * @property {readonly string[]} api addresses of the API servers
 * @property {number} [answerSeconds] longest wait for the beginning of an answer
 * @property {boolean} [behindProxy] believe and extend the X-Forwarded headers of a proxy before us
 */

const leftOutMilliseconds = 1000;
/** Asks the page server for the words of a page that it refused; holds the status. The same name stands in apps/web. */
const refusedHeader = 'x-fieldhouse-refused';
const hopByHop = ['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'proxy-connection'];
const notPassedOn = [...hopByHop, refusedHeader];

/** Several copies of one program, in turn; a copy that refused is asked again after a second. */
class Pool {
  #turn = 0;
  /** @param {readonly string[]} urls */
  constructor(urls) {
    /** @type {Upstream[]} */
    this.upstreams = urls.map((url) => ({ url: new URL(url), downUntil: 0 }));
  }

  /**
   * All of them in the order to be tried, those that are down last. The same key gives the same first one.
   * @param {string} [key]
   * @returns {Upstream[]}
   */
  inTurn(key) {
    const count = this.upstreams.length;
    const start = key === undefined ? this.#turn++ : [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
    const order = this.upstreams.map((_, index) => /** @type {Upstream} */ (this.upstreams[(start + index) % count]));
    const now = Date.now();
    return [...order.filter(({ downUntil }) => downUntil <= now), ...order.filter(({ downUntil }) => downUntil > now)];
  }
}

/** @param {GatewayOptions} options */
export function createGateway({ web, api, answerSeconds = 60, behindProxy = false }) {
  const pools = { web: new Pool(web), api: new Pool(api) };
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const brotli = new Brotli();

  /** @param {string} path */
  const isApi = (path) => /^\/(?:v1|health|socket\.io)(?:[/?.]|$)/.test(path);
  /** What a person opens: of a page that broke, the page server sends only a script's beginning. @param {Request} request */
  const isPage = ({ method, url = '/', headers }) =>
    method === 'GET' && !isApi(url) && String(headers.accept ?? '').includes('text/html');
  /** Whether it is a page that there is not, or not for this reader: its words would come by a script. @param {Request} request @param {Request} answer */
  const isBare = ({ method, url = '/' }, { statusCode, headers }) =>
    method === 'GET' &&
    !isApi(url) &&
    (statusCode === 404 || statusCode === 403) &&
    String(headers['content-type']).startsWith('text/html');
  /** @param {Request} request */
  const upstreamsFor = ({ url = '/', socket }) =>
    url.startsWith('/socket.io') ? pools.api.inTurn(socket.remoteAddress) : pools[isApi(url) ? 'api' : 'web'].inTurn();

  /** @param {Request} request @param {Response} response */
  function handle(request, response) {
    if (/^\/metrics(?:[/?]|$)/.test(request.url ?? '')) return refuse(request, response, 404, 'There is no such page.');
    if (!isReadable(request.url ?? ''))
      return refuse(request, response, 400, 'Its address holds a % that begins no character.');
    forward(request, response, upstreamsFor(request));
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Upstream[]} upstreams still to be tried
   * @param {number} [refused] status of the page, of which only the words are asked for now
   */
  function forward(request, response, [upstream, ...others], refused) {
    if (!upstream)
      return refuse(request, response, 503, 'This part of Fieldhouse is starting or away. Try again in a moment.');
    const { url = '/' } = request;
    const compresses = !isApi(url) && brotli.wanted(request);
    const hasBody =
      request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    const outgoing = send({
      ...target(upstream),
      // A kept connection may just have been closed by the other side: nothing for a body, which can be sent only once.
      agent: hasBody ? false : agent,
      method: request.method,
      path: url,
      headers: {
        ...requestHeaders(request, behindProxy),
        ...(compresses ? { 'accept-encoding': 'identity' } : {}),
        ...(refused === undefined ? {} : { [refusedHeader]: refused }),
      },
    });
    let bodyStarted = false;
    let late = false;
    const patience = setTimeout(() => {
      late = true;
      outgoing.destroy();
    }, answerSeconds * 1000);
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
      if (incoming.statusCode === 500 && isPage(request)) {
        incoming.resume();
        return refuse(request, response, 500, 'Its data did not arrive. Nothing was changed or lost.');
      }
      if (refused === undefined && isBare(request, incoming)) {
        incoming.resume();
        return forward(request, response, upstreamsFor(request), incoming.statusCode);
      }
      const headers = withoutHops(incoming);
      if (refused !== undefined && incoming.statusCode === 200) {
        incoming.statusCode = refused;
        incoming.statusMessage = STATUS_CODES[refused];
      }
      if (!compresses || !brotli.send(url, incoming, response, headers)) {
        response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, headers);
        incoming.pipe(response);
      }
      // Half an answer must not look like a whole one.
      incoming.on('error', () => response.destroy());
      incoming.on('close', () => incoming.complete || response.destroy());
    });
    outgoing.on('error', () => {
      clearTimeout(patience);
      if (response.destroyed || response.headersSent) return response.destroy();
      if (late) return refuse(request, response, 504, `No answer within ${answerSeconds} s.`);
      upstream.downUntil = Date.now() + leftOutMilliseconds;
      request.unpipe(outgoing);
      if (bodyStarted)
        refuse(request, response, 502, 'The connection broke while your request was handed over. Try again.');
      else forward(request, response, others, refused);
    });
    response.on('close', () => response.writableFinished || outgoing.destroy());
  }

  /** @param {Request} request @param {Duplex} socket @param {Buffer} head */
  function upgrade(request, socket, head) {
    socket.on('error', () => socket.destroy());
    if (!request.url?.startsWith('/socket.io'))
      return socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    connect(request, socket, head, upstreamsFor(request));
  }

  /** @param {Request} request @param {Duplex} socket @param {Buffer} head @param {Upstream[]} upstreams */
  function connect(request, socket, head, [upstream, ...others]) {
    if (!upstream) return socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n');
    const headers = {
      ...requestHeaders(request, behindProxy),
      connection: 'Upgrade',
      upgrade: request.headers.upgrade,
    };
    const outgoing = send({ ...target(upstream), agent: false, method: request.method, path: request.url, headers });
    outgoing.on('upgrade', (answer, other, first) => {
      socket.write(rawHead(answer));
      if (first.length > 0) socket.write(first);
      if (head.length > 0) other.write(head);
      for (const [from, to] of [
        [socket, other],
        [other, socket],
      ]) {
        from?.on('error', () => to?.destroy()).on('close', () => to?.destroy());
      }
      socket.pipe(other).pipe(socket);
    });
    outgoing.on('response', (answer) => {
      socket.write(rawHead(answer));
      answer.pipe(socket);
    });
    outgoing.on('error', () => {
      upstream.downUntil = Date.now() + leftOutMilliseconds;
      connect(request, socket, head, others);
    });
    socket.on('close', () => outgoing.destroy());
    outgoing.end();
  }

  return { handle, upgrade, close: () => agent.destroy() };
}

/** @param {Upstream} upstream */
const target = ({ url }) => ({ host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port || 80 });

/** @param {Request} message */
function withoutHops({ headers }) {
  const listed = String(headers.connection ?? '')
    .toLowerCase()
    .split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !notPassedOn.includes(name) && !listed.includes(name)),
  );
}

/** @param {Request} request @param {boolean} behindProxy */
function requestHeaders(request, behindProxy) {
  const { headers, socket } = request;
  const address = socket.remoteAddress ?? '';
  const before = behindProxy ? headers['x-forwarded-for'] : undefined;
  return {
    ...withoutHops(request),
    ...(headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': headers['transfer-encoding'] }),
    'x-forwarded-for': before ? `${before}, ${address}` : address,
    'x-forwarded-host': (behindProxy && headers['x-forwarded-host']) || (headers.host ?? ''),
    'x-forwarded-proto': (behindProxy && headers['x-forwarded-proto']) || 'http',
  };
}

/** @param {Request} answer */
function rawHead({ statusCode, statusMessage, rawHeaders }) {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
  return `HTTP/1.1 ${statusCode} ${statusMessage}\r\n${lines.join('\r\n')}\r\n\r\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} name */
  const list = (name) => (env[name] ?? '').split(',').filter(Boolean);
  const behindProxy = env['GATEWAY_BEHIND_PROXY'] === 'true';
  const gateway = createGateway({ web: list('WEB_URLS'), api: list('API_URLS'), behindProxy });
  const server = createServer(gateway.handle).on('upgrade', gateway.upgrade);
  server.listen(Number(env['PORT'] ?? 3000), env['HOST'] ?? '0.0.0.0');
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
      gateway.close();
    });
  }
}
