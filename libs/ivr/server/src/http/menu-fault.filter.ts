import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { CallLogPort } from '../ports/call-log.port.js';
import { CallerSounds } from '../prompts/caller-sounds.js';
import { VoiceFormSchema } from './voice-forms.js';

/** A caller whose turn failed hears the fallback words; that they did is noted, because the words say that we ring back. */
@Catch()
@Injectable()
export class MenuFaultFilter extends TwimlFilter {
  constructor(
    @Inject(LOGGER) logger: Logger,
    sounds: CallerSounds,
    private readonly log: CallLogPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, () => sounds.fallbackDocument());
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const form = VoiceFormSchema.safeParse(host.switchToHttp().getRequest<{ body?: unknown }>().body);
    if (form.success) this.log.note({ callSid: form.data.CallSid, at: this.clock.now(), kind: 'fault', fault: true });
    super.catch(error, host);
  }
}
