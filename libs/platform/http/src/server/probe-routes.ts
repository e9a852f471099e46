import { answerProbe, probePaths, type Health, type Metrics } from '@fieldhouse/observability';
import type { FastifyInstance } from 'fastify';

/** Health and metrics beside the API. The gateway does not pass them on: they are for whoever runs the house. */
export function addProbeRoutes(server: FastifyInstance, health: Health, metrics: Metrics): void {
  for (const path of probePaths) {
    server.get(path, { config: { probe: true } }, async (_request, reply) => {
      const { status, contentType, body } = await answerProbe(path, health, metrics);
      await reply.status(status).header('cache-control', 'no-store').type(contentType).send(body);
    });
  }
}
