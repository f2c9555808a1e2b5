import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';
import type { HttpSession } from './closed-by-default.guard.js';
import { problemOf } from './refusal-error.js';

/** Not signed in, not allowed, too often: whoever looks for an attack looks for these. */
const TURNED_AWAY = [401, 403, 429];

/** Refusals keep their code; a fault of ours is logged and becomes a 500 with the id to look for. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest & { session?: HttpSession }>();
    const problem = problemOf(error);
    if (!problem) this.logger.error({ err: error, correlationId: request.id, path: request.routeOptions.url ?? 'none' }, 'a request failed');
    const isRefused = problem !== undefined && TURNED_AWAY.includes(problem.status);
    if (isRefused) this.logger.warn({ correlationId: request.id, method: request.method, path: request.routeOptions.url ?? 'none', code: (problem.body as { code?: unknown }).code, personId: request.session?.personId }, 'somebody was turned away');
    const { status, body } = problem ?? { status: 500, body: { code: 'fault', message: `That did not work. Please try again; if it happens again, report the number ${request.id}.` } };
    void reply.code(status).type('application/json').send(body);
  }
}
