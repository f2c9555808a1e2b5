import { Controller, Header, HttpCode, Inject, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest, type News } from '@pukar/platform/inbox';
import type * as z from 'zod';
import type { LineOfCall } from '../persistence/call-rows.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { LeaveQueue, type LeavingBecause } from '../use-cases/leave-queue.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { LanguageQuerySchema, QueueLeftFormSchema } from './carrier-forms.js';
import { farewellDocument } from './documents.js';
import { lineOf } from './line-of.js';

/** So many calls' ends are worked out at once at most for callers who hung up in the line. */
const MOST_ENDS = 10;

type QueueLeftForm = z.infer<typeof QueueLeftFormSchema>;

/** The action of the carrier's queue: how a line came out of it. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class QueueLeftController {
  private endsInHand = 0;

  constructor(
    private readonly leaveQueue: LeaveQueue,
    private readonly waiting: WaitingLinePort,
    private readonly endCall: EndCall,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('queue-left')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async queueLeft(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(QueueLeftFormSchema) form: QueueLeftForm): Promise<string> {
    const language = parseOrRefuse(LanguageQuerySchema, query).l ?? null;
    // A line may come out of the same queue twice, with the same result: the time in it tells the two apart.
    const delivery = deliveryOf(request, 'queue', form.CallSid, [form.CallSid, form.QueueResult, form.QueueSid, form.QueueTime]);
    const line = lineOf(query, form.CallSid);
    const hear = (): Promise<string> => this.inbox.receive(delivery, (news) => this.answer(line, form, language, news));
    return form.QueueResult === 'hangup' ? this.hungUp(line, hear) : hear();
  }

  /**
   * Nobody hears the answer, and nobody may be offered who is gone: they leave the line first. In a rush of hang-ups the rest of their calls' ends is left
   * to the news of their lines, which says the same, and is asked for where it could not be taken.
   */
  private async hungUp({ callId }: LineOfCall, hear: () => Promise<string>): Promise<string> {
    await this.waiting.hungUp(callId, this.clock.now());
    if (this.endsInHand >= MOST_ENDS) return farewellDocument([]);
    this.endsInHand += 1;
    try {
      return await hear();
    } finally {
      this.endsInHand -= 1;
    }
  }

  private async answer(line: LineOfCall, form: QueueLeftForm, language: string | null, news: News): Promise<string> {
    switch (form.QueueResult) {
      case 'leave':
        return this.left(line, form, 'sent-away', language, news);
      case 'hangup': {
        const now = this.clock.now();
        await this.endCall.execute({ ...line, from: form.From, at: now, startedAt: now, news });
        return farewellDocument([]);
      }
      case 'error':
      case 'system-error':
      case 'queue-full':
        return this.left(line, form, 'failed', language, news);
      default:
        return this.documents.next(await this.whereCallBelongs.execute(line.callId), form.From);
    }
  }

  /** Farewell to a caller whom nobody takes; whoever was accepted in this moment is not sent away. */
  private async left(line: LineOfCall, { From: from }: QueueLeftForm, because: LeavingBecause, language: string | null, news: News): Promise<string> {
    const belongs = await this.leaveQueue.execute({ ...line, from, because, at: this.clock.now(), news });
    if (belongs === 'apology') return because === 'failed' ? this.documents.fallback(from) : this.documents.apology(from, language);
    // Into a queue that just broke nobody is put back at once.
    if (belongs === 'queue' && because === 'failed') return this.documents.music(language);
    return this.documents.next(await this.whereCallBelongs.execute(line.callId), from);
  }
}
