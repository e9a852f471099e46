import { request as send } from 'node:http';
import { rawHead, requestHeaders } from './headers.mjs';
import { leaveOut, target } from './pool.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:stream').Duplex} Duplex */
/** @typedef {import('./pool.mjs').Upstream} Upstream */

/**
 * Joins a socket that asks for an upgrade with the first program that takes it.
 * @param {Request} request
 * @param {Duplex} socket
 * @param {Buffer} head
 * @param {Upstream[]} upstreams still to be tried
 * @param {boolean} behindProxy
 */
export function connect(request, socket, head, [upstream, ...others], behindProxy) {
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
    leaveOut(upstream);
    connect(request, socket, head, others, behindProxy);
  });
  socket.on('close', () => outgoing.destroy());
  outgoing.end();
}
