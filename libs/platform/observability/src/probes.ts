import { createServer, type Server } from 'node:http';
import type { Health } from './health.js';
import type { Metrics } from './metrics.js';

export interface ProbeAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export const probePaths = ['/health', '/health/live', '/health/ready', '/metrics'] as const;
export type ProbePath = (typeof probePaths)[number];

/** The answers that whoever watches a program asks for; any program, any HTTP server. */
export async function answerProbe(path: ProbePath, health: Health, metrics: Metrics): Promise<ProbeAnswer> {
  switch (path) {
    case '/health': {
      const { ready, draining } = await health.readiness();
      return json(ready ? 200 : 503, { status: ready ? 'ok' : draining ? 'stopping' : 'not ready' });
    }
    case '/health/live':
      return json(200, { live: true });
    case '/health/ready': {
      const readiness = await health.readiness();
      return json(readiness.ready ? 200 : 503, readiness);
    }
    case '/metrics':
      return { status: 200, ...(await metrics.text()) };
  }
}

/** A small server for programs that have no other: the worker. Port 0 takes a free one. */
export async function startProbeServer(options: {
  readonly health: Health;
  readonly metrics: Metrics;
  readonly port: number;
  readonly host?: string;
}): Promise<{ readonly server: Server; readonly port: number; close(): Promise<void> }> {
  const { health, metrics, port, host = '127.0.0.1' } = options;
  const server = createServer((request, response) => {
    const path = probePaths.find((known) => known === request.url?.split('?')[0]);
    const answer =
      path === undefined ? Promise.resolve(json(404, { paths: probePaths })) : answerProbe(path, health, metrics);
    answer.then(
      ({ status, contentType, body }) => response.writeHead(status, { 'content-type': contentType }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(status: number, body: unknown): ProbeAnswer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
