import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import * as z from 'zod';
import { HearRecording } from '../use-cases/hear-recording.use-case.js';

/** No call lasts longer than a day at the carrier: what is longer is not known. */
const LONGEST_SECONDS = 86_400;
const RecordingFormSchema = z.object({
  RecordingSid: z.string().regex(/^RE[0-9a-f]{32}$/i),
  CallSid: z.string().regex(/^CA[0-9a-f]{32}$/i),
  RecordingStatus: z.string(),
  RecordingDuration: z.coerce.number().min(0).max(LONGEST_SECONDS).optional().catch(undefined),
  RecordingStartTime: z.string().optional().transform((text) => {
    const at = text ? new Date(text) : undefined;
    return at && !Number.isNaN(at.getTime()) ? at : undefined;
  }),
});
const QuerySchema = z.object({ call: z.uuid() });

/** The carrier's news of recordings that we asked for. It may come twice, late, in any order or never. */
@Controller('voice')
@FromCarrier()
export class RecordingNewsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly hear: HearRecording,
  ) {}

  @Post('recording')
  @HttpCode(204)
  async recording(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(RecordingFormSchema) form: z.infer<typeof RecordingFormSchema>): Promise<void> {
    const { call } = parseOrRefuse(QuerySchema, query);
    const { RecordingSid: sid, CallSid: callSid, RecordingStatus: status, RecordingStartTime: startedAt, RecordingDuration: seconds } = form;
    await this.inbox.receive(deliveryOf(request, 'recording', sid, [sid, status]), (news) => this.hear.news(call, { sid, callSid, status, startedAt, seconds }, news));
  }
}
