import { Catch, Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { endDocument } from './rung-documents.js';

/** Where leading a citizen whom we rang fails, the call ends without a word, and their call-back goes on with its next attempt. */
@Catch()
@Injectable()
export class RungFaultFilter extends TwimlFilter {
  constructor(@Inject(LOGGER) logger: Logger) {
    super(logger, () => endDocument());
  }
}
