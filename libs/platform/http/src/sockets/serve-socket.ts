import type { Socket } from '@fieldhouse/contracts';
import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from '../account.js';
import { ApiError } from '../api-error.js';
import { checkPolicy } from '../calls/policy.js';
import { hasOwnOrigin } from '../calls/origin-check.js';
import type { OpenSocket, SocketCall, SocketHandler } from './socket-handler.js';

/** Sockets of one handler, as the server needs them. */
export interface ServedSocket {
  readonly handler: SocketHandler;
  /** Who is behind a request now; null: nobody. */
  identify(request: FastifyRequest): Promise<Account | null>;
}

/** Messages of a client are short words. */
export const mostSaidBytes = 4_096;
/** A reader that has left so much unread is let go; it comes back and gets what it missed. */
const mostUnreadBytes = 1_000_000;
/** How often is looked whether the session still stands and the line still carries. */
const lookMilliseconds = 15_000;

/** Registers a socket. What has no policy cannot be registered; who may not open it gets the answer that a route would give. */
export function serveSocket(server: FastifyInstance, { handler, identify }: ServedSocket): void {
  const { socket } = handler;
  server.get(
    socket.path,
    {
      websocket: true,
      config: { socket },
      preValidation: async (request) => {
        request.account = await admitted(socket, request, identify);
      },
    },
    (connection, request) => talk(handler, connection, request, identify),
  );
}

async function admitted(
  socket: Socket,
  request: FastifyRequest,
  identify: ServedSocket['identify'],
): Promise<Account | null> {
  // A browser hands cookies to a socket that a foreign page opens.
  if (!hasOwnOrigin(request))
    throw new ApiError(403, 'http.foreign-origin', 'Request from another site', 'Open this from a page of this site.');
  const account = await identify(request);
  const params = socket.params.safeParse(request.params);
  checkPolicy(socket.policy, account, (request.params as { readonly stadium?: string }).stadium);
  if (!params.success) throw new ApiError(404, 'http.unknown-route', 'Not found', 'There is nothing at this address.');
  return account;
}

function talk(
  handler: SocketHandler,
  connection: WebSocket,
  request: FastifyRequest,
  identify: ServedSocket['identify'],
): void {
  const { socket } = handler;
  const call: SocketCall = {
    params: socket.params.parse(request.params),
    account: request.account,
    tell(text) {
      if (connection.readyState !== connection.OPEN) return;
      if (connection.bufferedAmount > mostUnreadBytes) connection.close(1013, 'too slow');
      else connection.send(text);
    },
    close: () => connection.close(1000),
  };
  const open = handler.open(call);
  const look = watch(connection, async () => {
    const account = await identify(request);
    checkPolicy(socket.policy, account, (request.params as { readonly stadium?: string }).stadium);
  });
  connection.on('message', (data, isBinary) => {
    if (!hear(socket, open, isBinary ? null : String(data))) connection.close(1008, 'not as the contract says');
  });
  connection.on('error', () => connection.terminate());
  connection.on('close', () => {
    clearInterval(look);
    open.closed();
  });
}

function hear(socket: Socket, open: OpenSocket, text: string | null): boolean {
  try {
    const said = socket.said.safeParse(JSON.parse(text ?? ''));
    if (said.success) open.hear(said.data as never);
    return said.success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Ends a connection whose session is over, whose role is gone, or which answers no more. */
function watch(connection: WebSocket, mayStay: () => Promise<void>): NodeJS.Timeout {
  let answered = true;
  connection.on('pong', () => (answered = true));
  return setInterval(() => {
    if (!answered) return connection.terminate();
    answered = false;
    connection.ping();
    mayStay().catch((error: unknown) => {
      if (error instanceof ApiError) connection.close(4_000 + error.status, error.code);
    });
  }, lookMilliseconds);
}
