import { Controller, Header, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { RejectCall } from '../use-cases/reject-call.use-case.js';
import { CallFormSchema } from './carrier-forms.js';
import { rejectDocument } from './documents.js';
import { RejectAnywayFilter } from './reject-anyway.filter.js';

/** The number for missed calls: who rings it is rejected at once, and rung back. */
@Controller('voice')
@FromCarrier()
@UseFilters(RejectAnywayFilter)
export class MissedCallController {
  constructor(
    private readonly inbox: Inbox,
    private readonly rejectCall: RejectCall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('missed')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async missed(@Req() request: CarrierRequest, @ParsedBody(CallFormSchema) { CallSid: callSid, From: from }: z.infer<typeof CallFormSchema>): Promise<string> {
    await this.inbox.receive(deliveryOf(request, 'call', callSid, [callSid, 'rejected']), (news) => this.rejectCall.execute({ callSid, from, at: this.clock.now(), news }));
    return rejectDocument();
  }
}
