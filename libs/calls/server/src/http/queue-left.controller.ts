import { Controller, Header, HttpCode, Inject, Post, Query, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import type * as z from 'zod';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { LeaveQueue, type LeavingBecause } from '../use-cases/leave-queue.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { LanguageQuerySchema, QueueLeftFormSchema } from './carrier-forms.js';
import { farewellDocument } from './documents.js';

type QueueLeftForm = z.infer<typeof QueueLeftFormSchema>;

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
  async queueLeft(@Query() query: unknown, @ParsedBody(QueueLeftFormSchema) form: QueueLeftForm): Promise<string> {
    const language = parseOrRefuse(LanguageQuerySchema, query).l ?? null;
    switch (form.QueueResult) {
      case 'leave':
        return this.left(form, 'sent-away', language);
      case 'hangup': {
        const now = this.clock.now();
        await this.endCall.execute({ callSid: form.CallSid, from: form.From, at: now, startedAt: now });
        return farewellDocument([]);
      }
      case 'error':
      case 'system-error':
      case 'queue-full':
        return this.left(form, 'failed', language);
      default:
        return this.documents.next(await this.whereCallBelongs.execute(form.CallSid), form.From);
    }
  }

  /** Farewell to a caller whom nobody takes; whoever was accepted in this moment is not sent away. */
  private async left({ CallSid: callSid, From: from }: QueueLeftForm, because: LeavingBecause, language: string | null): Promise<string> {
    const belongs = await this.leaveQueue.execute({ callSid, from, because, at: this.clock.now() });
    if (belongs === 'apology') return because === 'failed' ? this.words.fallbackDocument() : this.documents.apology(from, language);
    // Into a queue that just broke nobody is put back at once.
    if (belongs === 'queue' && because === 'failed') return this.documents.music(language);
    return this.documents.next(await this.whereCallBelongs.execute(callSid), from);
  }
}
