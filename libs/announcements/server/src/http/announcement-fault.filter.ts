import { Catch, Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { endDocument } from './announcement-documents.js';

/** Where telling fails, the call that we made ends without a word: we rang them, and they lose nothing. */
@Catch()
@Injectable()
export class AnnouncementFaultFilter extends TwimlFilter {
  constructor(@Inject(LOGGER) logger: Logger) {
    super(logger, () => endDocument([]));
  }
}
