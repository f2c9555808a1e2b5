import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../http/refusal-error.js';
import type { Logger } from '../logging/logger.js';

/** A caller never hears a JSON error: whatever goes wrong on a telephone route, the fallback document speaks. */
@Catch()
export class TwimlFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    /** Given the request: what is promised depends on who calls, or whom we rang. */
    private readonly fallback: (request: Pick<FastifyRequest, 'body' | 'query'>) => string,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (problem?.status === 403) {
      void reply.code(403).type('application/json').send(problem.body);
      return;
    }
    this.logger.error({ err: error, correlationId: request.id, path: request.routeOptions.url ?? 'none' }, 'a telephone turn failed; the caller hears the fallback');
    void reply.code(200).type('text/xml').send(this.fallback(request));
  }
}
