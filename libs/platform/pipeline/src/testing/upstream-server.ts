import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request. */
export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on this machine that plays a source's upstream, and misbehaves on demand. */
export interface UpstreamServer {
  /** `http://127.0.0.1:<port>`: the value of `LiveWorld.upstreams` for the host that it plays. */
  readonly origin: string;
  /** Paths with query in the order in which they were asked. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** The next requests, one after the other, get these; then it behaves again. */
  next(...answers: readonly Respond[]): void;
  close(): Promise<void>;
}

/** @param port default: one that is free */
export async function startUpstream(respond: Respond, port = 0): Promise<UpstreamServer> {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const planned: Respond[] = [];
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '/', headers: request.headers });
    (planned.shift() ?? respond)(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    next: (...answers) => void planned.push(...answers),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers that no upstream should give, and all give. */
export const answers = {
  json:
    (body: unknown): Respond =>
    (_, response) =>
      response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(body)),
  status:
    (status: number, headers: Readonly<Record<string, string>> = {}): Respond =>
    (_, response) =>
      response.writeHead(status, headers).end(`status ${status}`),
  redirect: (location: string): Respond => answers.status(302, { location }),
  html: ((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Sorry</h1>')) satisfies Respond,
  reset: ((request) => request.socket.resetAndDestroy()) satisfies Respond,
  truncated: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"half":', () => response.socket?.destroy());
  }) satisfies Respond,
  /** Headers at once, then never an end. */
  hanging: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
  }) satisfies Respond,
  endless: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const block = Buffer.alloc(2 ** 20, 0x20);
    const more = (): void => {
      if (!response.destroyed) response.write(block, more);
    };
    more();
  }) satisfies Respond,
  bytes:
    (bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Respond =>
    (_, response) =>
      response.writeHead(200, headers).end(bytes),
};
