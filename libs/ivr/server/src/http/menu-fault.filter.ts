import { Catch, Inject, Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { CallLogPort } from '../ports/call-log.port.js';
import { NotKeptInTime } from '../use-cases/kept-in-time.js';
import { CallerSounds } from '../prompts/caller-sounds.js';
import { VoiceFormSchema } from './voice-forms.js';

/** Who waited in vain for one thing to be kept does not wait as long for the next. */
const LEFT_MS = 80;

/** A caller whose turn failed hears the fallback words. That we ring back, as they say, is saved first, if that goes quickly. */
@Catch()
@Injectable()
export class MenuFaultFilter extends TwimlFilter {
  constructor(
    @Inject(LOGGER) logger: Logger,
    sounds: CallerSounds,
    private readonly log: CallLogPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, ({ body }) => sounds.fallbackDocument(isNumberHidden(VoiceFormSchema.safeParse(body).data?.From ?? '') ? 'hidden-caller' : 'caller'));
  }

  protected override async save(request: TelephoneRequest, error: unknown): Promise<void> {
    const form = VoiceFormSchema.safeParse(request.body);
    if (!form.success) return;
    const { CallSid: callSid, From: from } = form.data;
    await this.log.noteFault({ callSid, from, at: this.clock.now(), delivery: deliveryOf(request, 'fault', callSid, [callSid]) }, error instanceof NotKeptInTime ? LEFT_MS : undefined);
  }
}
