import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import * as z from 'zod';
import { NoteDelivery } from '../use-cases/note-delivery.use-case.js';

const AboutSchema = z.object({ m: z.uuid() });
const ReportSchema = z.object({
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/i),
  MessageStatus: z.string().max(40),
  ErrorCode: z.string().regex(/^\d{1,6}$/).optional(),
});

@Controller('messages')
export class MessageStatusController {
  constructor(
    private readonly inbox: Inbox,
    private readonly noteDelivery: NoteDelivery,
  ) {}

  /** The carrier's status callback; `m` is our id of the message. */
  @Post('status')
  @HttpCode(204)
  @FromCarrier()
  async status(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(ReportSchema) report: z.infer<typeof ReportSchema>): Promise<void> {
    const { m: messageId } = parseOrRefuse(AboutSchema, query);
    const { MessageSid: carrierSid, MessageStatus: status, ErrorCode: errorCode } = report;
    await this.inbox.receive(deliveryOf(request, 'message', carrierSid, [carrierSid, status]), (news) =>
      this.noteDelivery.execute({ messageId, carrierSid, status, errorCode, news }));
  }
}
