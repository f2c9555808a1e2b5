import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { problemOf } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { CallLogPort } from '../ports/call-log.port.js';
import { CallerSounds } from '../prompts/caller-sounds.js';
import { VoiceFormSchema } from './voice-forms.js';

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
    super(logger, () => sounds.fallbackDocument());
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    void this.saveAndAnswer(error, host);
  }

  private async saveAndAnswer(error: unknown, host: ArgumentsHost): Promise<void> {
    const form = VoiceFormSchema.safeParse(host.switchToHttp().getRequest<{ body?: unknown }>().body);
    // Whoever is refused is not the carrier, and no caller hears anything.
    if (form.success && problemOf(error)?.status !== 403) await this.log.noteFault({ callSid: form.data.CallSid, from: form.data.From, at: this.clock.now() });
    super.catch(error, host);
  }
}
