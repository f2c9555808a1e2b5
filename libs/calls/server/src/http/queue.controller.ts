import { Controller, Header, HttpCode, Post, Query, UseFilters } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/domain';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import type * as z from 'zod';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { isOursBySid } from '../persistence/call-rows.js';
import { FindWhereCallBelongs } from '../use-cases/find-where-call-belongs.use-case.js';
import { TellWaitingCaller } from '../use-cases/tell-waiting-caller.use-case.js';
import { CallerDocuments } from './caller-documents.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallFormSchema, WaitQuerySchema } from './carrier-forms.js';
import { leaveDocument, waitDocument } from './documents.js';
import { lineOf } from './line-of.js';

/** What a caller hears in the queue, and where their line goes after it. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class QueueController {
  constructor(
    private readonly tellWaitingCaller: TellWaitingCaller,
    private readonly whereCallBelongs: FindWhereCallBelongs,
    private readonly documents: CallerDocuments,
    private readonly words: CallerWordsPort,
    private readonly settings: CallsSettings,
  ) {}

  @Post('wait')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async wait(@Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    const { l, since, told } = parseOrRefuse(WaitQuerySchema, query);
    const language = l ?? null;
    const line = lineOf(query, form.CallSid);
    const began = new Date(since * 1000);
    const words = await this.tellWaitingCaller.execute(line.callId, began, told === '1');
    const music = this.words.sounds({ say: 'music' }, language);
    switch (words.say) {
      case 'leave':
        return leaveDocument();
      case 'nothing':
        return waitDocument([], music);
      case 'place':
        return waitDocument(this.words.sounds(words, language), music);
      case 'nobody-here':
        return waitDocument(this.words.sounds({ say: 'nobody-here', numberHidden: isNumberHidden(form.From) }, language), music, lineUrls(this.settings.publicUrl, isOursBySid(line) ? line.callId : null).wait(language, began, true));
    }
  }

  /** Where the line belongs, now that it was taken out of the queue or of a conference that had no agent. */
  @Post('talk')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async talk(@Query() query: unknown, @ParsedBody(CallFormSchema) form: z.infer<typeof CallFormSchema>): Promise<string> {
    return this.documents.next(await this.whereCallBelongs.execute(lineOf(query, form.CallSid).callId), form.From);
  }
}
