/** The peer: one Fastify route that serializes the same object. Address and process are told to the parent. */
import fastify from 'fastify';

process.once('message', async (/** @type {unknown} */ answer) => {
  const server = fastify();
  server.get('/', async () => answer);
  process.send?.(await server.listen({ port: 0, host: '127.0.0.1' }));
});
process.once('disconnect', () => process.exit());
