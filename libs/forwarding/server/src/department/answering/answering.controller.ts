import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type BulkAnswer, type BulkAnswerRequest, BulkAnswerRequestSchema, type CitizenGets, CitizenGetsQuerySchema, type DaysOff, type LanguagesOfSeveral, type Looking, type ReplyTemplates } from '@pukar/forwarding-core/contracts';
import { MOST_AT_ONCE } from '@pukar/forwarding-core/domain';
import type { Result } from '@pukar/kernel';
import { CurrentSession, ParsedBody, Permission, RefusalError } from '@pukar/platform/http';
import type { OfficerSession } from '../officer-sessions.js';
import { GiveBulkAnswer } from './give-bulk-answer.use-case.js';
import { ListBulkAnswers } from './list-bulk-answers.use-case.js';
import { ListDaysOff } from './list-days-off.use-case.js';
import { ListReplyTemplates } from './list-reply-templates.use-case.js';
import { LookAtTicket } from './look-at-ticket.use-case.js';
import { TellCitizenGets } from './tell-citizen-gets.use-case.js';
import { UndoBulkAnswer } from './undo-bulk-answer.use-case.js';

/** What an office answers several tickets at once with. */
@Controller('api/bulk-answers')
export class BulkAnswersController {
  constructor(
    private readonly give: GiveBulkAnswer,
    private readonly undo: UndoBulkAnswer,
    private readonly listOwn: ListBulkAnswers,
  ) {}

  @Get()
  @Permission('inbox.read')
  list(@CurrentSession() session: OfficerSession): Promise<{ answers: BulkAnswer[] }> {
    return this.listOwn.execute(session);
  }

  @Post()
  @HttpCode(200)
  @Permission('inbox.resolve')
  async answer(@CurrentSession() session: OfficerSession, @ParsedBody(BulkAnswerRequestSchema) request: BulkAnswerRequest): Promise<BulkAnswer> {
    return valueOrRefusal(await this.give.execute(session, request));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permission('inbox.resolve')
  async takeBack(@CurrentSession() session: OfficerSession, @Param('id') id: string): Promise<BulkAnswer> {
    return valueOrRefusal(UUID.test(id) ? await this.undo.execute(session, id) : { ok: false, refusal: 'not-found' });
  }
}

/** What an officer has at hand while answering. */
@Controller('api')
export class AnsweringController {
  constructor(
    private readonly templates: ListReplyTemplates,
    private readonly citizenGets: TellCitizenGets,
    private readonly daysOff: ListDaysOff,
    private readonly look: LookAtTicket,
  ) {}

  @Get('reply-templates')
  @Permission('inbox.read')
  listTemplates(@CurrentSession() session: OfficerSession): Promise<ReplyTemplates> {
    return this.templates.execute(session);
  }

  @Get('citizen-gets')
  @Permission('inbox.read')
  async tell(@CurrentSession() session: OfficerSession, @Query() query: unknown): Promise<CitizenGets> {
    const asked = CitizenGetsQuerySchema.safeParse(query);
    if (!asked.success) throw new RefusalError(422, 'unknown-language', 'The helpline does not speak that language.');
    const { language, kind, day } = asked.data;
    return this.citizenGets.execute(session, { language, kind, day });
  }

  @Get('citizen-gets/languages')
  @Permission('inbox.read')
  languagesOf(@CurrentSession() session: OfficerSession, @Query('references') references: unknown): Promise<LanguagesOfSeveral> {
    const asked = typeof references === 'string' ? references.split(',').slice(0, MOST_AT_ONCE) : [];
    return this.citizenGets.languagesOf(session, asked);
  }

  @Get('days-off')
  @Permission('inbox.read')
  listDaysOff(@CurrentSession() session: OfficerSession): Promise<DaysOff> {
    return this.daysOff.execute(session);
  }

  @Post('inbox/:reference/looking')
  @HttpCode(200)
  @Permission('inbox.read')
  lookAt(@CurrentSession() session: OfficerSession, @Param('reference') reference: string): Promise<Looking> {
    return this.look.execute(session, reference);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const refusals = {
  'not-found': () => new RefusalError(404, 'not-found', 'There is no such answer of yours.'),
  'too-late': () => new RefusalError(409, 'too-late', 'The 30 seconds are over: the answers are being sent.'),
  taken: () => new RefusalError(409, 'taken', 'Send these answers again from the list.'),
  'unknown-action': () => new RefusalError(422, 'unknown-action', 'Choose what was done from the list.', { actionCode: ['Choose what was done from the list.'] }),
};

function valueOrRefusal<T>(result: Result<T, keyof typeof refusals>): T {
  if (result.ok) return result.value;
  throw refusals[result.refusal]();
}
