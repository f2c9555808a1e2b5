import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import { waitingKey } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { callIdOf, isOursBySid } from '../persistence/call-rows.js';
import { ChooseWhileWaiting } from '../use-cases/choose-while-waiting.use-case.js';
import { TellWaitingCaller } from '../use-cases/tell-waiting-caller.use-case.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallFormSchema, WaitKeyFormSchema, WaitKeyQuerySchema, WaitQuerySchema } from './carrier-forms.js';
import { lineOf } from './line-of.js';
import { WaitingDocuments, type Round } from './waiting-documents.js';

/** What a caller hears in the queue, and what they may press there. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class QueueController {
  constructor(
    private readonly tellWaitingCaller: TellWaitingCaller,
    private readonly choose: ChooseWhileWaiting,
    private readonly documents: WaitingDocuments,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('wait')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  wait(@Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    const line = lineOf(query, form.CallSid);
    return this.tell(line.callId, { ...roundOf(parseOrRefuse(WaitQuerySchema, query), form.From), ours: isOursBySid(line) ? line.callId : null });
  }

  /** One key was pressed while they waited. It is told once, however often the carrier posts it. */
  @Post('wait-key')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  waitKey(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(WaitKeyFormSchema) form: z.infer<typeof WaitKeyFormSchema>): Promise<string> {
    const asked = parseOrRefuse(WaitKeyQuerySchema, query);
    const { CallSid: callSid, From: from, Digits: digits } = form;
    const round = roundOf(asked, from);
    const key = waitingKey(digits);
    if (key === 'repeat') return this.tell(callIdOf(callSid), { ...round, ...TOLD_NOTHING });
    if (key === 'nothing') return Promise.resolve(this.documents.of({ say: 'nothing' }, round));
    return this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'wait-key', digits, asked.t]), async (news) => {
      const choice = await this.choose.execute({ callSid, from, language: round.language, key, at: this.clock.now(), news });
      return this.documents.afterKey(choice, round);
    });
  }

  private async tell(callId: string, round: Round): Promise<string> {
    return this.documents.of(await this.tellWaitingCaller.execute(callId, round), round);
  }
}

/** Who asks to hear it again hears all of it. */
const TOLD_NOTHING = { rounds: 0, place: null, toldAt: null, time: null, knowsNobodyIsHere: false, wasLetGo: false, hadLastOffer: false } as const;

const roundOf = ({ l, since, n, p, at, m, ends, told, free, last }: z.infer<typeof WaitQuerySchema>, from: string): Round => ({
  from, ours: null, language: l ?? null, since: new Date(since * 1000), rounds: n, place: p, toldAt: at ?? null, time: m !== undefined && ends ? { minutes: m, endsAt: ends } : null,
  knowsNobodyIsHere: told === '1', wasLetGo: free === '1', hadLastOffer: last === '1',
});
