import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { HearTalkOver } from '../use-cases/hear-talk-over.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { AfterTalkFormSchema, AfterTalkQuerySchema } from './carrier-forms.js';
import { lineOf } from './line-of.js';

/** Where a caller's line goes after the conference that it was in. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class AfterTalkController {
  constructor(
    private readonly inbox: Inbox,
    private readonly talkOver: HearTalkOver,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('after-talk')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  afterTalk(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(AfterTalkFormSchema) form: z.infer<typeof AfterTalkFormSchema>): Promise<string> {
    const { callId } = lineOf(query, form.CallSid);
    const { party, claim } = parseOrRefuse(AfterTalkQuerySchema, query);
    const isGuest = party !== undefined;
    return this.inbox.receive(deliveryOf(request, 'talk-over', form.CallSid, [form.CallSid, form.DialCallStatus, claim]), async (news) => {
      if (!isGuest && hasTalked(form)) await this.talkOver.execute({ callId, claimId: claim, at: this.clock.now() }, news);
      const next = await this.whereCallBelongs.afterConference(callId);
      return isGuest ? this.documents.farewell(next.language) : this.documents.next(next, form.From);
    });
  }
}

/**
 * "answered" is the carrier's word for a conference. The line goes on after it, so it was not the caller who ended it by
 * hanging up, perhaps alone in it; only an agent who leaves does.
 */
const hasTalked = ({ DialCallStatus, DialBridged, CallStatus }: z.infer<typeof AfterTalkFormSchema>): boolean =>
  DialCallStatus === 'answered' && DialBridged !== 'false' && CallStatus === 'in-progress';
