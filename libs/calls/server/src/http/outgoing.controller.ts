import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { HearParty } from '../parties/hear-party.use-case.js';
import { HearSecondLine } from '../outgoing/bridge/hear-second-line.use-case.js';
import { HearOutgoingLine } from '../outgoing/hear-outgoing-line.use-case.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallFormSchema, CallStatusFormSchema, OutQuerySchema } from './carrier-forms.js';
import { farewellDocument } from './documents.js';

/** The lines that we rang: what they hear when they are answered, and their news. */
@Controller('voice')
@FromCarrier()
export class OutgoingController {
  constructor(
    private readonly inbox: Inbox,
    private readonly line: HearOutgoingLine,
    private readonly second: HearSecondLine,
    private readonly parties: HearParty,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who calls, and that it is recorded; then to the agent, who is in the call's conference. */
  @Post('out')
  @UseFilters(CallerFaultFilter)
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  out(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    const { call: callId, party } = parseOrRefuse(OutQuerySchema, query);
    const line = { callId, callSid: form.CallSid };
    return this.inbox.receive(deliveryOf(request, 'out', form.CallSid, [form.CallSid, 'answered']), async (news) => {
      if (party && party !== 'second') return (await this.parties.answered({ ...line, partyId: party }, this.clock.now(), news)) ? this.documents.partyAnswered(await this.whereCallBelongs.execute(callId), party) : farewellDocument([]);
      if (party) return (await this.second.answered(line, this.clock.now(), news)) ? this.documents.secondAnswered(await this.whereCallBelongs.execute(callId)) : farewellDocument([]);
      const adoption = await this.line.answered(line, this.clock.now(), news);
      return adoption === 'stranger' ? farewellDocument([]) : this.documents.answered(await this.whereCallBelongs.execute(line.callId));
    });
  }

  /** Nobody hears the answer: what could not be kept is said to be a failure, and not spoken of. */
  @Post('out-status')
  @HttpCode(204)
  async outStatus(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(CallStatusFormSchema) form: z.infer<typeof CallStatusFormSchema>): Promise<void> {
    const { call: callId, party } = parseOrRefuse(OutQuerySchema, query);
    const at = form.Timestamp ?? this.clock.now();
    const line = party ? this.second : this.line;
    await this.inbox.receive(deliveryOf(request, 'out', form.CallSid, [form.CallSid, form.CallStatus, form.SequenceNumber]), (news) =>
      party && party !== 'second'
        ? this.parties.line({ callId, partyId: party, legSid: form.CallSid, status: form.CallStatus, at, news })
        : line.execute({ callId, callSid: form.CallSid, status: form.CallStatus, at, news }));
  }
}
