import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import * as z from 'zod';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { HearAgentLine } from '../use-cases/hear-agent-line.js';
import { HearConference } from '../use-cases/hear-conference.js';
import { CallLog } from '../write-behind/call-log.js';
import { CallStatusFormSchema, ConferenceFormSchema, LegQuerySchema } from './carrier-forms.js';

type CallStatusForm = z.infer<typeof CallStatusFormSchema>;

/** The carrier's news of lines and conferences. It may come twice, late, in any order or never. */
@Controller('voice')
@FromCarrier()
export class CarrierEventsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly conferences: HearConference,
    private readonly agentLine: HearAgentLine,
    private readonly endCall: EndCall,
    private readonly log: CallLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('conference')
  @HttpCode(204)
  async conference(@Req() request: CarrierRequest, @ParsedBody(ConferenceFormSchema) form: z.infer<typeof ConferenceFormSchema>): Promise<void> {
    await this.inbox.receive(deliveryOf(request, 'conference', form.ConferenceSid, [form.ConferenceSid, form.SequenceNumber]), async (news) => {
      // Only conferences that are named by a call are ours.
      if (!z.uuid().safeParse(form.FriendlyName).success) return;
      await this.conferences.execute({
        event: form.StatusCallbackEvent, callId: form.FriendlyName, conferenceSid: form.ConferenceSid, lineSid: form.CallSid, label: form.ParticipantLabel, leftBecause: form.ReasonParticipantLeft,
        endedBySid: form.CallSidEndingConference, endedByLabel: form.ParticipantLabelEndingConference, at: form.Timestamp ?? this.clock.now(), news,
      });
    });
  }

  /** The line of an agent. */
  @Post('leg')
  @HttpCode(204)
  async leg(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(CallStatusFormSchema) form: CallStatusForm): Promise<void> {
    const { call: callId, claim: claimId } = parseOrRefuse(LegQuerySchema, query);
    await this.inbox.receive(deliveryOf(request, 'leg', form.CallSid, [form.CallSid, form.CallStatus, form.SequenceNumber]), (news) =>
      this.agentLine.execute({ callId, claimId, legSid: form.CallSid, status: form.CallStatus, at: form.Timestamp ?? this.clock.now(), news }));
  }

  /** The line of a caller. */
  @Post('status')
  @HttpCode(204)
  async status(@Req() request: CarrierRequest, @ParsedBody(CallStatusFormSchema) form: CallStatusForm): Promise<void> {
    await this.inbox.receive(deliveryOf(request, 'call', form.CallSid, [form.CallSid, form.CallStatus, form.SequenceNumber]), async (news) => {
      if (!isOver(form.CallStatus)) return;
      const at = form.Timestamp ?? this.clock.now();
      await this.log.flushAll(form.CallSid);
      await this.endCall.execute({ callSid: form.CallSid, from: form.From, to: form.To, at, startedAt: new Date(at.getTime() - (form.CallDuration ?? 0) * 1000), news });
    });
  }
}
