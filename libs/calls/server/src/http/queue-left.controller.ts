import { Controller, Header, HttpCode, Inject, Post, Query, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import type * as z from 'zod';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { LeaveQueue } from '../use-cases/leave-queue.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { LanguageQuerySchema, QueueLeftFormSchema } from './carrier-forms.js';
import { farewellDocument } from './documents.js';

/** The action of the carrier's queue: how a line came out of it. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class QueueLeftController {
  constructor(
    private readonly leaveQueue: LeaveQueue,
    private readonly endCall: EndCall,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    private readonly words: CallerWordsPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('queue-left')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async queueLeft(@Query() query: unknown, @ParsedBody(QueueLeftFormSchema) form: z.infer<typeof QueueLeftFormSchema>): Promise<string> {
    const language = parseOrRefuse(LanguageQuerySchema, query).l ?? null;
    const now = this.clock.now();
    switch (form.QueueResult) {
      case 'leave':
        return this.sentAway(form.CallSid, form.From, language, now);
      case 'hangup':
        await this.endCall.execute({ callSid: form.CallSid, at: now, startedAt: now });
        return farewellDocument([]);
      case 'error':
      case 'system-error':
      case 'queue-full':
        await this.leaveQueue.execute(form.CallSid, 'failed', now);
        return this.words.fallbackDocument();
      default:
        return this.documents.next(await this.whereCallBelongs.execute(form.CallSid), form.From);
    }
  }

  private async sentAway(callSid: string, from: string, language: string | null, now: Date): Promise<string> {
    const belongs = await this.leaveQueue.execute(callSid, 'sent-away', now);
    if (belongs === 'apology') return this.documents.apology(from, language);
    return this.documents.next(await this.whereCallBelongs.execute(callSid), from);
  }
}
