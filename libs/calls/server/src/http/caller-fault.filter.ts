import { Catch, Inject, Injectable } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { CallerWordsPort } from '../ports/caller-words.port.js';
import { CallLog } from '../write-behind/call-log.js';
import { CallFormSchema, CallQuerySchema } from './carrier-forms.js';

/** A caller whose turn failed hears the fallback words. That we ring back, as they say, is saved first, if that goes quickly. */
@Catch()
@Injectable()
export class CallerFaultFilter extends TwimlFilter {
  constructor(
    @Inject(LOGGER) logger: Logger,
    words: CallerWordsPort,
    private readonly log: CallLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(logger, ({ body, query }) => words.fallbackDocument(isRung(query) ? 'rung' : isNumberHidden(CallFormSchema.safeParse(body).data?.From ?? '') ? 'hidden-caller' : 'caller'));
  }

  protected override async save(request: TelephoneRequest): Promise<void> {
    const form = CallFormSchema.safeParse(request.body);
    if (!form.success) return;
    const query = CallQuerySchema.safeParse(Object.fromEntries(new URL(request.originalUrl, 'http://carrier').searchParams));
    const { CallSid: callSid, From: from } = form.data;
    await this.log.noteFault({ callId: query.data?.call, callSid, from, at: this.clock.now(), delivery: deliveryOf(request, 'fault', callSid, [callSid]) });
  }
}

const isRung = (query: unknown): boolean => CallQuerySchema.safeParse(query).data?.call !== undefined;
