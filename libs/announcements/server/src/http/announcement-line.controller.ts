import { Controller, Header, HttpCode, Post, Query, Req, UseFilters } from '@nestjs/common';
import type { AnnouncementPart } from '@pukar/announcements-core/domain';
import { FromCarrier, ParsedBody, parseOrRefuse } from '@pukar/platform/http';
import { type CarrierRequest, deliveryOf, Inbox } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { AnnouncementWordsPort, type Sound } from '../ports/announcement-words.port.js';
import { TellOnLine, type ToldOnLine } from '../use-cases/tell-on-line.use-case.js';
import { endDocument, listenDocument, personDocument } from './announcement-documents.js';
import { AnnouncementFaultFilter } from './announcement-fault.filter.js';
import { AnsweredSchema, FormSchema, KeySchema } from './announcement-forms.js';

type Form = z.infer<typeof FormSchema>;

/** What a citizen hears whom we ring to tell of something, and what their keys do. */
@Controller('voice')
@FromCarrier()
@UseFilters(AnnouncementFaultFilter)
export class AnnouncementLineController {
  constructor(
    private readonly inbox: Inbox,
    private readonly tellOnLine: TellOnLine,
    private readonly words: AnnouncementWordsPort,
    private readonly settings: AnnouncementsSettings,
  ) {}

  @Post('announcement')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  answered(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(FormSchema) { CallSid: callSid }: Form): Promise<string> {
    const { call: callId } = parseOrRefuse(AnsweredSchema, query);
    return this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'announcement']), async (news) => {
      const told = await this.tellOnLine.answered({ callId, callSid }, news);
      return told ? this.say('text', told, callId, 1) : endDocument([]);
    });
  }

  @Post('announcement-key')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  key(@Req() request: CarrierRequest, @Query() query: unknown, @ParsedBody(FormSchema) { CallSid: callSid, Digits: key }: Form): Promise<string> {
    const { call: callId, part, turns } = parseOrRefuse(KeySchema, query);
    return this.inbox.receive(deliveryOf(request, 'turn', callSid, [callSid, 'announcement-key', String(turns)]), async (news) => {
      const heard = await this.tellOnLine.key({ callId, callSid, part, key, turns }, news);
      if (!heard) return endDocument([]);
      const { told, after: { next } } = heard;
      switch (next) {
        case 'text':
        case 'keys':
          return this.say(next, told, callId, turns + 1);
        case 'person':
          return this.toPerson({ callId, callSid }, told);
        case 'stopped':
        case 'goodbye':
          return endDocument(this.words.sounds(next, told.language, told.departmentCode));
      }
    });
  }

  private async toPerson(line: { callId: string; callSid: string }, told: ToldOnLine): Promise<string> {
    const entry = await this.tellOnLine.person(line, told);
    return entry ? personDocument(this.words.sounds('person', told.language, told.departmentCode), entry) : endDocument([]);
  }

  private say(part: AnnouncementPart, { language, textLanguage, departmentCode, text }: ToldOnLine, callId: string, turns: number): string {
    const words: readonly Sound[] = part === 'keys' ? this.words.sounds('keys', language, departmentCode) : [...this.words.sounds('intro', language, departmentCode), { speak: text, language: textLanguage }];
    return listenDocument(part, words, `${this.settings.publicUrl}/voice/announcement-key?call=${callId}&part=${part}&turns=${turns}`);
  }
}
