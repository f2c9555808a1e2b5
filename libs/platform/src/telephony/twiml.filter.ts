import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerIsLate } from '../http/answer-in-time.interceptor.js';
import type { DoorAnswer, Visit } from '../http/carrier-door.js';
import { problemOf } from '../http/refusal-error.js';
import type { CarrierRequest } from '../inbox/delivery.js';
import type { Logger } from '../logging/logger.js';

/** What the carrier asked, and with which address. */
export interface TelephoneRequest extends CarrierRequest {
  readonly query: unknown;
}

/** What is said does not wait longer than this for what it promises to be saved. */
const SAVE_MS = 400;
/** Where the caller has waited until there was no answer. */
const SAVE_LATE_MS = 200;

/** A caller never hears a JSON error: whatever goes wrong on a telephone route, they are led back to it once, or the fallback document speaks. */
@Catch()
export class TwimlFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    /** Given the request: what is promised depends on who calls, or whom we rang. */
    private readonly fallback: (request: TelephoneRequest) => string,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    void this.answerTo(error, request, { id: request.id, route: request.routeOptions.url ?? 'none' }).then(({ status, type, body }) => reply.code(status).type(type).send(body));
  }

  /** What is answered to a request that failed. Never rejects. */
  async answerTo(error: unknown, request: TelephoneRequest, { id, route }: Visit): Promise<DoorAnswer> {
    const problem = problemOf(error);
    // Whoever is refused is not the carrier: nothing is saved, and no caller hears anything.
    if (problem?.status === 403) return { status: 403, type: 'application/json; charset=utf-8', body: JSON.stringify(problem.body) };
    const again = problem && problem.status < 500 ? undefined : this.leadsBack(request, error);
    this.logger.error({ err: error, correlationId: id, path: route }, again === undefined ? 'a telephone turn failed; the caller hears the fallback' : 'a telephone turn failed; the caller is led back to it');
    if (again !== undefined) return { status: 200, type: 'text/xml', body: again };
    await atMost(error instanceof AnswerIsLate ? SAVE_LATE_MS : SAVE_MS, this.save(request, error)).catch(() => undefined);
    return { status: 200, type: 'text/xml', body: this.fallback(request) };
  }

  /** What leads a caller back to the step that failed through no fault of theirs, where that is safe: nothing of it was kept, and they were not led back before. Must not throw. */
  protected leadsBack(_request: TelephoneRequest, _error: unknown): string | undefined {
    return undefined;
  }

  /** What the fallback's words promise is saved before they are said, if that goes quickly. Must not reject. */
  protected async save(_request: TelephoneRequest, _error: unknown): Promise<void> { /* they promise nothing */ }
}

async function atMost(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => { timer = setTimeout(resolve, limitMs); })]);
  clearTimeout(timer);
}
