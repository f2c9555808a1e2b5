import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { callIdOf } from '../persistence/call-rows.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { KeepMessage } from '../use-cases/keep-message.use-case.js';
import { TakeBackMessage } from '../use-cases/take-back-message.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallFormSchema, VoicemailQuerySchema, VoicemailSaidFormSchema } from './carrier-forms.js';

/** Whoever says nothing is asked once more, and no oftener. */
const MOST_ATTEMPTS = 2;

/** A caller leaves a message. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class VoicemailController {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly takeBack: TakeBackMessage,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** They said nothing, and are asked again or let go. */
  @Post('voicemail')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async voicemail(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(CallFormSchema) { CallSid: callSid, From: from }: z.infer<typeof CallFormSchema>): Promise<string> {
    const { w: wishedAt, try: attempt } = parseOrRefuse(VoicemailQuerySchema, query);
    if (attempt > MOST_ATTEMPTS) {
      await this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'message-silent', String(wishedAt.getTime())]), (news) => this.takeBack.execute(callSid, wishedAt, this.clock.now(), news));
      return this.documents.afterSilence(await this.whereCallBelongs.afterSilence(callIdOf(callSid)), from);
    }
    const next = await this.whereCallBelongs.execute(callIdOf(callSid));
    return next.belongs === 'message' && next.messageWishedAt ? this.documents.record(next.messageWishedAt, attempt, next.language) : this.documents.next(next, from);
  }

  /** They spoke, or hung up while they did: the message is saved before they are told so. */
  @Post('voicemail-said')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async said(@Req() request: CarrierRequest, @ParsedBody(VoicemailSaidFormSchema) form: z.infer<typeof VoicemailSaidFormSchema>): Promise<string> {
    const { CallSid: callSid, From: from, recordingSid, RecordingDuration: seconds } = form;
    if (!recordingSid) return this.documents.next(await this.whereCallBelongs.execute(callIdOf(callSid)), from);
    await this.inbox.receive(deliveryOf(request, 'recording', recordingSid, [recordingSid, 'said']), (news) => this.keepMessage.execute({ callSid, recordingSid, seconds, at: this.clock.now(), news }));
    const next = await this.whereCallBelongs.execute(callIdOf(callSid));
    // An agent who has just taken them comes all the same.
    return next.belongs === 'conversation' || next.belongs === 'queue' ? this.documents.next(next, from) : this.documents.messageKept(next.language);
  }
}
