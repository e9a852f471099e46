import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { createServer, request as forward } from 'node:http';
import { WebSocketServer } from 'ws';
import { StadiumSession } from './stadium-session.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * A stadium's node and the gateway before it, for tests of the pages alone: routes and socket of the contract, all else from the page server. The
 * cookie `fieldhouse-session` says who looks: coach, medical, fan; nobody without it.
 *
 * @param {{ web: string, port?: number, medical?: boolean }} options `web`: address of the page server
 */
export async function startStadiumNode({ web, port = 0, medical = true }) {
  const session = new StadiumSession(Date.now() - 64 * 60_000 - 50_000, medical);
  const stadium = { key: 'north-park', name: 'North Park', surface: 'football-pitch' };
  const sessionShape = () => ({
    ref: session.ref,
    title: 'Northmere Athletic – Calder Bay',
    occasion: 'match',
    sport: 'football',
    localDate: new Date(session.startedAt).toISOString().slice(0, 10),
    startsAt: new Date(session.startedAt).toISOString(),
    endsAt: session.over ? new Date().toISOString() : null,
    remark: null,
  });
  const roleOf = (/** @type {Request} */ request) =>
    /(?:^|;\s*)fieldhouse-session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
  const account = (/** @type {string} */ role) => ({
    id: '00000000-0000-8000-8000-000000000999',
    email: `${role}@example.org`,
    name: 'Ines Kolar',
    grants: role === 'fan' ? [] : [{ role, stadium: 'north-park' }],
  });
  const metrics = () =>
    session.metrics.map(({ id, name, abbreviation, meaning, unit, format, source, medical: own }) => ({
      id,
      name,
      abbreviation,
      meaning,
      unit,
      format,
      source,
      medical: own === true,
    }));
  const own = `/v1/stadiums/${stadium.key}`;
  const ofSession = `${own}/sessions/${session.ref}`;
  const changes = () => session.limits.map((limit) => ({ ...limit, inForce: true }));

  /** @type {Record<string, () => unknown>} */
  const answers = {
    [`GET ${own}/sessions`]: () => stadiumRoutes.sessions.response.parse({ sessions: [sessionShape()] }),
    [`GET ${own}/limits`]: () => stadiumRoutes.limits.response.parse({ limits: session.limits, changes: changes() }),
    [`GET ${ofSession}`]: () =>
      stadiumRoutes.session.response.parse({
        session: sessionShape(),
        stadium,
        participants: session.people,
        metrics: metrics(),
      }),
    [`GET ${ofSession}/alerts`]: () => stadiumRoutes.alerts.response.parse(session.alerts()),
    [`GET ${ofSession}/summary`]: () =>
      stadiumRoutes.summary.response.parse({
        metrics: metrics(),
        rows: session.snapshot().players.map(({ person, name, values }) => ({
          person,
          name,
          seconds: 3_890,
          values: Object.fromEntries(session.metrics.map(({ id }, place) => [id, values[place] ?? null])),
        })),
      }),
  };

  /** @param {Request} request @param {Response} response */
  function answer(request, response) {
    const url = new URL(request.url ?? '/', 'http://node');
    const json = (/** @type {number} */ status, /** @type {unknown} */ body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const refuse = (/** @type {number} */ status, /** @type {string} */ detail) =>
      json(status, { type: 'about:blank', title: detail, status, code: 'test', detail, requestId: '' });
    if (!url.pathname.startsWith('/v1/')) return pass(request, response, web);
    const role = roleOf(request);
    if (url.pathname === '/v1/session')
      return json(200, { account: role === null ? null : account(role), demoAccounts: [] });
    if (role === null) return refuse(401, 'Log in.');
    if (url.pathname === '/v1/stadiums') {
      const open = role === 'fan' ? [] : [{ ...stadium, going: session.over ? null : sessionShape() }];
      return json(200, stadiumRoutes.stadiums.response.parse({ stadiums: open }));
    }
    if (role === 'fan') return refuse(403, 'Coaches and medical staff alone.');
    const series = new RegExp(`^${ofSession}/players/([^/]+)/series$`).exec(url.pathname);
    if (series !== null) {
      const query = stadiumRoutes.playerSeries.query.parse(Object.fromEntries(url.searchParams));
      return json(200, { points: session.series(series[1] ?? '', query.metric, Number(query.every), query.last) });
    }
    const acknowledged = new RegExp(`^${own}/alerts/([^/]+)/acknowledge$`).exec(url.pathname);
    if (acknowledged !== null) {
      session.acknowledged.set(acknowledged[1] ?? '', { by: 'Ines Kolar', at: new Date().toISOString() });
      const alert = session.alerts().alerts.find(({ id }) => id === acknowledged[1]);
      return json(200, stadiumRoutes.acknowledge.response.parse({ alert }));
    }
    const found = answers[`${request.method} ${url.pathname}`];
    return found === undefined ? refuse(404, 'There is no such thing.') : json(200, found());
  }

  const server = createServer(answer);
  const sockets = new WebSocketServer({ noServer: true });
  let isDown = false;
  server.on('upgrade', (request, socket, head) => {
    if (isDown || request.url !== `${ofSession}/live` || !['coach', 'medical'].includes(roleOf(request) ?? '')) {
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
    sockets.handleUpgrade(request, socket, head, (viewer) => {
      let leave = () => {};
      viewer.on('message', (data) => {
        const hello = stadiumRoutes.live.said.parse(JSON.parse(String(data)));
        leave();
        leave = session.join(hello.after, (text) => viewer.send(text));
      });
      viewer.on('close', () => leave());
    });
  });
  const timers = [
    setInterval(() => session.tellPositions(), 100),
    setInterval(() => session.tellValues(), 250),
    setInterval(() => session.tellAge(), 1_000),
  ];
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    url: `http://127.0.0.1:${address.port}`,
    session,
    path: `/stadiums/${stadium.key}/sessions/${session.ref}`,
    /** Cuts everybody off, and lets nobody in, until `false`. @param {boolean} down */
    setDown(down) {
      isDown = down;
      if (down) for (const viewer of sockets.clients) viewer.terminate();
    },
    async stop() {
      timers.forEach(clearInterval);
      for (const viewer of sockets.clients) viewer.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Hands a request on to the page server, as the gateway does.
 * @param {Request} request @param {Response} response @param {string} web
 */
function pass(request, response, web) {
  const { hostname, port } = new URL(web);
  const onward = forward(
    { hostname, port, path: request.url, method: request.method, headers: request.headers },
    (from) => {
      response.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(response);
    },
  );
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}
