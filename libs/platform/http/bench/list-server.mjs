/**
 * A server for the benchmark of a list route: `node list-server.mjs ours|bare`. Prints its port; to a line on standard input it answers
 * with the CPU that it has used so far, in microseconds.
 */
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { fastify } from 'fastify';
import { answer, path, buildOurs } from './list-sample.mjs';

/** @param {import('node:http').Server} server */
const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;

async function bare() {
  const server = fastify({ logger: false });
  server.get(path, async () => answer);
  await server.listen({ port: 0, host: '127.0.0.1' });
  return portOf(server.server);
}

async function ours() {
  const { nest } = await buildOurs();
  await nest.listen(0, '127.0.0.1');
  return portOf(nest.getHttpServer());
}

const port = await (process.argv[2] === 'bare' ? bare() : ours());
console.log(port);
process.on('SIGINT', () => process.exit(0));
createInterface({ input: process.stdin }).on('line', () => {
  const { user, system } = process.cpuUsage();
  console.log(user + system);
});
