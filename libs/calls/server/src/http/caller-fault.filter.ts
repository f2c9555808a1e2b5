import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { CallLog } from '../write-behind/call-log.js';

/** A caller whose turn failed hears the fallback words; that they did is noted, because the words say that we ring back. */
@Catch()
@Injectable()
export class CallerFaultFilter extends TwimlFilter {
  constructor(
    @Inject(LOGGER) logger: Logger,
    words: CallerWordsPort,
    private readonly log: CallLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, () => words.fallbackDocument());
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const { CallSid: callSid } = (host.switchToHttp().getRequest<{ body?: { CallSid?: unknown } }>().body ?? {}) as { CallSid?: unknown };
    if (typeof callSid === 'string' && callSid.startsWith('CA')) this.log.note({ callSid, at: this.clock.now(), kind: 'fault', fault: true });
    super.catch(error, host);
  }
}
