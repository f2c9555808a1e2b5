import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import { problemOf } from '@pukar/platform/http';
import { type CarrierRequest, deliveryOf } from '@pukar/platform/inbox';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
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

  override catch(error: unknown, host: ArgumentsHost): void {
    void this.saveAndAnswer(error, host);
  }

  private async saveAndAnswer(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<CarrierRequest & { readonly query: unknown }>();
    const [form, query] = [FormSchema.safeParse(request.body), AnsweredSchema.safeParse(request.query)];
    if (form.success && query.success && problemOf(error)?.status !== 403) {
      const { CallSid: callSid } = form.data;
      await this.calls.failed({ callId: query.data.call, callSid }, deliveryOf(request, 'fault', callSid, [callSid]));
    }
    super.catch(error, host);
  }
}
