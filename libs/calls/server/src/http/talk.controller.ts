import { Controller, Header, HttpCode, Post, Query, UseFilters } from '@nestjs/common';
import { FromCarrier, ParsedBody } from '@pukar/platform/http';
import type * as z from 'zod';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallFormSchema } from './carrier-forms.js';
import { lineOf } from './line-of.js';

/** Where a line belongs, now that it was taken out of the queue, of a message, or of a conference that had no agent. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class TalkController {
  constructor(
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
  ) {}

  @Post('talk')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async talk(@Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    return this.documents.next(await this.whereCallBelongs.execute(lineOf(query, form.CallSid).callId), form.From);
  }
}
