import { Controller, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import * as z from 'zod';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { HearAgentLeft } from '../use-cases/hear-agent-left.use-case.js';
import { HearConference } from '../use-cases/hear-conference.js';
import { CallLog } from '../write-behind/call-log.js';
import { CallStatusFormSchema, ConferenceFormSchema, LegQuerySchema, TOKEN_HEADER } from './carrier-forms.js';

/** The carrier's news of lines and conferences. It may come twice, late, in any order or never. */
@Controller('voice')
@FromCarrier()
export class CarrierEventsController {
  constructor(
    private readonly conferences: HearConference,
    private readonly agentLeft: HearAgentLeft,
    private readonly endCall: EndCall,
    private readonly log: CallLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('conference')
  @HttpCode(204)
  async conference(@ParsedBody(ConferenceFormSchema) form: z.infer<typeof ConferenceFormSchema>, @Headers(TOKEN_HEADER) token?: string): Promise<void> {
    // Only conferences that are named by a call are ours.
    if (!z.uuid().safeParse(form.FriendlyName).success) return;
    await this.conferences.execute({
      event: form.StatusCallbackEvent, callId: form.FriendlyName, conferenceSid: form.ConferenceSid, lineSid: form.CallSid, label: form.ParticipantLabel,
      at: form.Timestamp ?? this.clock.now(), key: keyOf(token, form.ConferenceSid, form.StatusCallbackEvent, form.SequenceNumber),
    });
  }

  /** The line of an agent. Only its end says something that its conference does not. */
  @Post('leg')
  @HttpCode(204)
  async leg(@Query() query: unknown, @ParsedBody(CallStatusFormSchema) form: z.infer<typeof CallStatusFormSchema>, @Headers(TOKEN_HEADER) token?: string): Promise<void> {
    const { call, claim } = parseOrRefuse(LegQuerySchema, query);
    if (!isOver(form.CallStatus)) return;
    await this.agentLeft.execute({ callId: call, claimId: claim, legSid: form.CallSid, at: form.Timestamp ?? this.clock.now(), key: keyOf(token, form.CallSid, form.CallStatus, form.SequenceNumber) });
  }

  /** The line of a caller. */
  @Post('status')
  @HttpCode(204)
  async status(@ParsedBody(CallStatusFormSchema) form: z.infer<typeof CallStatusFormSchema>, @Headers(TOKEN_HEADER) token?: string): Promise<void> {
    if (!isOver(form.CallStatus)) return;
    const at = form.Timestamp ?? this.clock.now();
    await this.log.flush();
    await this.endCall.execute({
      callSid: form.CallSid, from: form.From, at, startedAt: new Date(at.getTime() - (form.CallDuration ?? 0) * 1000), key: keyOf(token, form.CallSid, form.CallStatus, form.SequenceNumber),
    });
  }
}

/** What makes a delivery the same as another: the carrier's token, else what it is about. */
const keyOf = (token: string | undefined, sid: string, what: string, sequence = ''): string => (token ? `token|${token}` : `${sid}|${what}|${sequence}`);
