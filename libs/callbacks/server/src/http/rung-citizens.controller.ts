import { Controller, Header, HttpCode, Post, Query, Req, UseFilters } from '@nestjs/common';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { RungCitizensPort, RungWordsPort, type RungWords } from '../ports/rung-citizens.port.js';
import { LeadRungCitizen } from '../use-cases/lead-rung-citizen.use-case.js';
import { endDocument, lineDocument, listenDocument } from './rung-documents.js';
import { RungFaultFilter } from './rung-fault.filter.js';
import { AnsweredSchema, FormSchema, KeySchema } from './rung-forms.js';

type Form = z.infer<typeof FormSchema>;

/** What a citizen hears whom we ring back before any agent, and what their key does. */
@Controller('voice')
@FromCarrier()
@UseFilters(RungFaultFilter)
export class RungCitizensController {
  constructor(
    private readonly inbox: Inbox,
    private readonly lead: LeadRungCitizen,
    private readonly calls: RungCitizensPort,
    private readonly words: RungWordsPort,
  ) {}

  /** Who calls, that it is recorded, and the keys. */
  @Post('call-back')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  answered(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(FormSchema) { CallSid: callSid }: Form): Promise<string> {
    const { call: callId } = parseOrRefuse(AnsweredSchema, query);
    return this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'call-back']), async (news) => {
      const language = await this.lead.answered({ callId, callSid }, news);
      return language ? this.listen(['who-calls', 'keys'], language, callId, 1) : endDocument();
    });
  }

  @Post('call-back-key')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  key(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(FormSchema) { CallSid: callSid, Digits: key }: Form): Promise<string> {
    const { call: callId, turns } = parseOrRefuse(KeySchema, query);
    return this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'call-back-key', String(turns)]), async (news) => {
      const heard = await this.lead.key({ callId, callSid, key, turns }, news);
      if (!heard) return endDocument();
      const { after, language, entry } = heard;
      if (after === 'again') return this.listen(['keys'], language, callId, turns + 1);
      if (after !== 'line') return endDocument(this.words.sounds(after, language));
      return entry ? lineDocument(this.words.sounds('line', language), entry) : endDocument();
    });
  }

  private listen(words: readonly RungWords[], language: string, callId: string, turns: number): string {
    return listenDocument(words.flatMap((one) => this.words.sounds(one, language)), this.calls.keyAddress(callId, turns));
  }
}
