import type { Health, Logger, Scrub } from '@fieldhouse/observability';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '../api-error.js';
import type { HttpMetrics } from './http-metrics.js';
import { countRefusal } from './request-hooks.js';
import { internalFault, problemOf, refusalOf, unavailable } from './problems.js';

export interface ProblemFilterParts {
  readonly logger: Logger;
  readonly health: Health;
  readonly scrub: Scrub;
}

/** The one place where an error becomes an answer: problem+json, no stack, nothing secret. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly parts: ProblemFilterParts,
    private readonly metrics: HttpMetrics,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error) ?? (await this.fault(error));
    if (refusal.status >= 500)
      this.parts.logger.error({ err: error, requestId: request.id, code: refusal.code }, 'request failed');
    countRefusal(refusal, request, this.metrics);
    if (reply.sent) return;
    if (refusal.retryAfter !== undefined) void reply.header('retry-after', refusal.retryAfter);
    void reply
      .status(refusal.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .serializer((body: string) => body)
      .send(this.parts.scrub(JSON.stringify(problemOf(refusal, request.id))));
  }

  /** Asks what is away rather than guessing from the error: drivers word their failures in many ways. */
  private async fault(error: unknown): Promise<ApiError> {
    const { checks } = await this.parts.health.readiness();
    const away = checks.filter(({ ok }) => !ok).map(({ name }) => name);
    return away.length > 0 ? unavailable(away, error) : internalFault(error);
  }
}
