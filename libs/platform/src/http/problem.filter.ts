import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';
import { problemOf } from './refusal-error.js';

/** Refusals keep their code; a fault of ours is logged and becomes a 500 with the id to look for. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error);
    if (!problem) this.logger.error({ err: error, correlationId: request.id, path: request.routeOptions.url ?? 'none' }, 'a request failed');
    const { status, body } = problem ?? { status: 500, body: { code: 'fault', message: `That did not work. Please try again; if it happens again, report the number ${request.id}.` } };
    void reply.code(status).type('application/json').send(body);
  }
}
