import { Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { HearCallEnded } from '../use-cases/hear-call-ended.use-case.js';

/** What call-backs do when a call is over. */
@Injectable()
export class CallbacksHandlers {
  constructor(private readonly hearCallEnded: HearCallEnded) {}

  handlers(): OutboxHandler[] {
    return [defineHandler('callbacks.hear-call-ended', CallEnded, CallEndedSchema, (ended, tx) => this.hearCallEnded.execute(tx, ended))];
  }
}
