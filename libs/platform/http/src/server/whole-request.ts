import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a refused request may still send before the connection breaks off. */
const mostBytes = 32 * 1_048_576;
const mostMilliseconds = 5_000;

/**
 * Reads on what a refused request still sends, and answers then. An answer before the end of a body closes the connection
 * under it: whoever is still writing, a gateway too, sees it break and never reads why.
 */
export function readRequestsToTheirEnd(server: FastifyInstance): void {
  server.addHook('onSend', (request, _reply, payload, done) => {
    if (isWhole(request.raw)) done(null, payload);
    else readOn(request.raw, () => done(null, payload));
  });
}

function isWhole({ complete, readableEnded, headers }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return complete || readableEnded || !hasBody;
}

function readOn(raw: IncomingMessage, done: () => void): void {
  let bytes = 0;
  const enough = setTimeout(stop, mostMilliseconds).unref();
  raw.on('data', count).once('end', stop).once('close', stop).resume();

  function count(piece: Buffer): void {
    bytes += piece.length;
    if (bytes > mostBytes) stop();
  }
  function stop(): void {
    clearTimeout(enough);
    raw.off('data', count).off('end', stop).off('close', stop);
    done();
  }
}
