import { Controller, Header, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { CallLogPort } from '../ports/call-log.port.js';
import { SpokenRecordingsPort } from '../ports/spoken-recordings.port.js';
import { CallerSounds } from '../prompts/caller-sounds.js';
import { MenuFaultFilter } from './menu-fault.filter.js';
import { VoiceFormSchema } from './voice-forms.js';

/** What the carrier asks for when it could not use our answer, or got none. */
@Controller('voice')
@FromCarrier()
@UseFilters(MenuFaultFilter)
export class FallbackController {
  constructor(
    private readonly sounds: CallerSounds,
    private readonly log: CallLogPort,
    private readonly recordings: SpokenRecordingsPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** It needs no database; that we ring back is saved first, if that goes quickly. */
  @Post('fallback')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async fallback(@Req() request: CarrierRequest, @ParsedBody(VoiceFormSchema) form: z.infer<typeof VoiceFormSchema>): Promise<string> {
    const { CallSid: callSid, From: from, RecordingSid: recordingSid } = form;
    const at = this.clock.now();
    if (recordingSid) this.recordings.note({ recordingSid, callSid, at, isOfMenus: false });
    await this.log.noteFault({ callSid, from, at, delivery: deliveryOf(request, 'fault', callSid, [callSid]) });
    return this.sounds.fallbackDocument(isNumberHidden(from) ? 'hidden-caller' : 'caller');
  }
}
