import { Catch, Inject, Injectable } from '@nestjs/common';
import { deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type TelephoneRequest, TwimlFilter } from '@pukar/platform/telephony';
import { AnsweredCallsPort } from '../ports/outgoing-calls.port.js';
import { endDocument } from './announcement-documents.js';
import { AnsweredSchema, FormSchema } from './announcement-forms.js';

/** Where telling fails, the call that we made ends without a word, as our failure: we rang them, and they lose nothing. */
@Catch()
@Injectable()
export class AnnouncementFaultFilter extends TwimlFilter {
  constructor(@Inject(LOGGER) logger: Logger, private readonly calls: AnsweredCallsPort) {
    super(logger, () => endDocument([]));
  }

  protected override async save(request: TelephoneRequest): Promise<void> {
    const [form, query] = [FormSchema.safeParse(request.body), AnsweredSchema.safeParse(request.query)];
    if (!form.success || !query.success) return;
    const { CallSid: callSid } = form.data;
    await this.calls.failed({ callId: query.data.call, callSid }, deliveryOf(request, 'fault', callSid, [callSid]));
  }
}
