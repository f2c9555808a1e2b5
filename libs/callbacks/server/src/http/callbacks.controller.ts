import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CallbackFilterSchema, CallbackIdSchema, CloseCallbackSchema, type Callbacks } from '@pukar/callbacks-core/contracts';
import type { Result } from '@pukar/kernel';
import { CurrentSession, ParsedBody, parseOrRefuse, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import type * as z from 'zod';
import { ListCallbacks } from '../use-cases/list-callbacks.use-case.js';
import { WorkCallback, type ActRefusal } from '../use-cases/work-callback.use-case.js';

/** Whom we owe a call, for the supervisors: the list, and the two acts by hand. */
@Controller('api/call-backs')
export class CallbacksController {
  constructor(
    private readonly callbacks: ListCallbacks,
    private readonly work: WorkCallback,
  ) {}

  @Get()
  @Permission('callbacks.read')
  list(@Query() query: unknown): Promise<Callbacks> {
    return this.callbacks.execute(parseOrRefuse(CallbackFilterSchema, query));
  }

  @Post(':id/ring-now')
  @HttpCode(200)
  @Permission('callbacks.close')
  async ringNow(@Param() params: unknown, @CurrentSession() session: HttpSession): Promise<{ done: true }> {
    return acted(await this.work.ringNow(parseOrRefuse(CallbackIdSchema, params).id, session.personId));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Permission('callbacks.close')
  async close(@Param() params: unknown, @ParsedBody(CloseCallbackSchema) body: z.infer<typeof CloseCallbackSchema>, @CurrentSession() session: HttpSession): Promise<{ done: true }> {
    return acted(await this.work.close(parseOrRefuse(CallbackIdSchema, params).id, session.personId, body));
  }
}

function acted(result: Result<null, ActRefusal>): { done: true } {
  if (!result.ok) throw refusals[result.refusal]();
  return { done: true };
}

const refusals: Record<ActRefusal, () => RefusalError> = {
  unknown: () => new RefusalError(404, 'unknown', 'There is no such call-back.'),
  'already-done': () => new RefusalError(409, 'already-done', 'This call-back is done already.'),
  'being-rung': () => new RefusalError(409, 'being-rung', 'Their phone rings now, or they are calling us: wait for how that ends.'),
  limited: () => new RefusalError(409, 'limited', 'Upheld marks keep this caller from a person for now. The call is owed, and is made when the limit ends or a mark is lifted.'),
  'quiet-hours': () => new RefusalError(409, 'quiet-hours', 'Nobody is rung in the quiet hours.'),
  'desks-closed': () => new RefusalError(409, 'desks-closed', 'Nobody is at the desks by their hours: it is made when they open.'),
};
