import { Catch, Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TwimlFilter } from '@pukar/platform/telephony';
import { rejectDocument } from './documents.js';

/** Whatever fails, nobody picks up: words would cost a caller their credit, and the reconciler finds the call in the carrier's list. */
@Catch()
@Injectable()
export class RejectAnywayFilter extends TwimlFilter {
  constructor(@Inject(LOGGER) logger: Logger) {
    super(logger, rejectDocument);
  }
}
