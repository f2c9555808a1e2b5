import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import { waitingKey } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest, type Delivery } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { callIdOf, isOursBySid } from '../persistence/call-rows.js';
import { ChooseWhileWaiting, type WaitingChoice } from '../use-cases/choose-while-waiting.use-case.js';
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
  async wait(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    const line = lineOf(query, form.CallSid);
    const round: Round = { ...roundOf(parseOrRefuse(WaitQuerySchema, query), form.From), ours: isOursBySid(line) ? line.callId : null };
    const words = await this.tellWaitingCaller.execute(line.callId, round);
    if (words.say !== 'to-message' || round.ours) return this.documents.of(words, round);
    return this.chosen('message', round, form, deliveryOf(request, 'turn', form.CallSid, [form.CallSid, 'wait-out', String(round.since.getTime()), String(round.rounds)]));
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
    if (key === 'repeat') return this.repeated(callIdOf(callSid), { ...round, ...TOLD_NOTHING });
    if (key === 'nothing') return Promise.resolve(this.documents.of({ say: 'nothing' }, round));
    return this.chosen(key, round, form, deliveryOf(request, 'turn', callSid, [callSid, 'wait-key', digits, asked.t]));
  }

  private async repeated(callId: string, round: Round): Promise<string> {
    return this.documents.of(await this.tellWaitingCaller.execute(callId, round), round);
  }

  private chosen(key: WaitingChoice['key'], round: Round, { CallSid: callSid, From: from }: z.infer<typeof CallFormSchema>, delivery: Delivery): Promise<string> {
    return this.inbox.receive(delivery, async (news) => {
      const choice = await this.choose.execute({ callSid, from, language: round.language, key, at: this.clock.now(), news });
      return this.documents.afterKey(choice, round);
    });
  }
}

/** Who asks to hear it again hears all of it. */
const TOLD_NOTHING = { rounds: 0, place: null, toldAt: null, time: null, knowsNobodyIsHere: false, knowsWayOut: false, hadLastOffer: false } as const;

const roundOf = ({ l, since, n, p, at, m, ends, told, out, last, silent, max }: z.infer<typeof WaitQuerySchema>, from: string): Round => ({
  from, ours: null, language: l ?? null, since: new Date(since * 1000), rounds: n, place: p, toldAt: at ?? null, time: m !== undefined && ends ? { minutes: m, endsAt: ends } : null,
  knowsNobodyIsHere: told === '1', knowsWayOut: out === '1', hadLastOffer: last === '1', wasSilent: silent === '1', longestWaitSeconds: max,
});
