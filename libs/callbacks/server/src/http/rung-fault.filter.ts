import { Catch, Inject, Injectable } from '@nestjs/common';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { RungCitizensPort, RungWordsPort } from '../ports/rung-citizens.port.js';
import { endDocument } from './rung-documents.js';
import { AnsweredSchema, FormSchema } from './rung-forms.js';

/** A citizen whom we rang, and cannot lead any further, hears that we ring again. That this attempt was our failure, and counts as none, is saved first, if that goes quickly. */
@Catch()
@Injectable()
export class RungFaultFilter extends TwimlFilter {
  constructor(@Inject(LOGGER) logger: Logger, words: RungWordsPort, private readonly calls: RungCitizensPort) {
    const lastWords = endDocument(words.sounds('fault', null));
    super(logger, () => lastWords);
  }

  protected override async save(request: TelephoneRequest): Promise<void> {
    const [form, query] = [FormSchema.safeParse(request.body), AnsweredSchema.safeParse(request.query)];
    if (!form.success || !query.success) return;
    const { CallSid: callSid } = form.data;
    await this.calls.failed({ callId: query.data.call, callSid }, deliveryOf(request, 'fault', callSid, [callSid]));
  }
}
