/**
 * One public port in front of the programs: pages from web, `/v1/stadiums` from the stadium's node, the rest of `/v1`, `/health` and sockets
 * from the API. Each may run several times; one that is down is left out. Without dependencies, also a program of its own:
 * `PORT=3000 WEB_URLS=http://web:3000 API_URLS=http://api-1:4100,http://api-2:4100 node tools/start/gateway.mjs`, with STADIUM_URLS where there is a
 * node
 */
import { Agent, createServer } from 'node:http';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isApi, isStadium } from './gateway/addresses.mjs';
import { Passage } from './gateway/passage.mjs';
import { Pool } from './gateway/pool.mjs';
import { connect } from './gateway/sockets.mjs';
import { isReadable } from './readable-address.mjs';
import { refuse } from './refusal.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:stream').Duplex} Duplex */

/**
 * @typedef {object} GatewayOptions
 * @property {readonly string[]} web addresses of the page servers
 * @property {readonly string[]} api addresses of the API servers
 * @property {readonly string[]} [stadium] addresses of the stadium's node; without one nobody answers for it
 * @property {number} [answerSeconds] longest wait for the beginning of an answer
 * @property {boolean} [behindProxy] believe and extend the X-Forwarded headers of a proxy before us
 */

/** @param {GatewayOptions} options */
export function createGateway({ web, api, stadium = [], answerSeconds = 60, behindProxy = false }) {
  const pools = { web: new Pool(web), api: new Pool(api), stadium: new Pool(stadium) };
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  /** @param {Request} request */
  const upstreamsFor = ({ url = '/', socket }) => {
    if (url.startsWith('/socket.io')) return pools.api.inTurn(socket.remoteAddress);
    return pools[isStadium(url) ? 'stadium' : isApi(url) ? 'api' : 'web'].inTurn();
  };
  const passage = new Passage({ agent, answerSeconds, behindProxy, upstreamsFor });

  /** @param {Request} request @param {Response} response */
  function handle(request, response) {
    if (/^\/metrics(?:[/?]|$)/.test(request.url ?? '')) return refuse(request, response, 404, 'There is no such page.');
    if (!isReadable(request.url ?? ''))
      return refuse(request, response, 400, 'Its address holds a % that begins no character.');
    passage.take(request, response);
  }

  /** @param {Request} request @param {Duplex} socket @param {Buffer} head */
  function upgrade(request, socket, head) {
    socket.on('error', () => socket.destroy());
    if (!isApi(request.url ?? '')) return socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    connect(request, socket, head, upstreamsFor(request), behindProxy);
  }

  return { handle, upgrade, close: () => agent.destroy() };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} name */
  const list = (name) => (env[name] ?? '').split(',').filter(Boolean);
  const behindProxy = env['GATEWAY_BEHIND_PROXY'] === 'true';
  const gateway = createGateway({
    web: list('WEB_URLS'),
    api: list('API_URLS'),
    stadium: list('STADIUM_URLS'),
    behindProxy,
  });
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
