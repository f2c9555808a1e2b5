import { Controller, Header, HttpCode, Post, Query, UseFilters } from '@nestjs/common';
import { FromCarrier, parseOrRefuse } from '@pukar/platform/http';
import { CallsSettings } from '../calls-settings.js';
import { lineUrls } from '../lines/line-urls.js';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { CallerFaultFilter } from './caller-fault.filter.js';
import { CallQuerySchema, LanguageQuerySchema } from './carrier-forms.js';
import { holdDocument } from './documents.js';

/** What a caller hears whom their agent has put on hold, in the caller's language. */
@Controller('voice')
@FromCarrier()
@UseFilters(CallerFaultFilter)
export class HoldController {
  constructor(
    private readonly words: CallerWordsPort,
    private readonly settings: CallsSettings,
  ) {}

  @Post('hold')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  hold(@Query() query: unknown): string {
    const language = parseOrRefuse(LanguageQuerySchema, query).l ?? null;
    return holdDocument(this.words.sounds({ say: 'on-hold' }, language), this.words.sounds({ say: 'music' }, language), lineUrls(this.settings.publicUrl, parseOrRefuse(CallQuerySchema, query).call ?? null).hold(language));
  }
}
