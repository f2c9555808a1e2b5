import { Injectable } from '@nestjs/common';
import { ForwardedTicketResolved, ForwardedTicketResolvedSchema, TicketForwarded, TicketForwardedSchema } from '@pukar/forwarding-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { NoteForwarding } from '../use-cases/note-forwarding.use-case.js';
import { NoteResolution } from '../use-cases/note-resolution.use-case.js';

/** What tickets do when something happened to their forwarded part. */
@Injectable()
export class GrievancesHandlers {
  constructor(
    private readonly noteForwarding: NoteForwarding,
    private readonly noteResolution: NoteResolution,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('grievances.note-forwarding', TicketForwarded, TicketForwardedSchema, (forwarded, tx) => this.noteForwarding.execute(tx, forwarded)),
      defineHandler('grievances.note-resolution', ForwardedTicketResolved, ForwardedTicketResolvedSchema, ({ forwardedId }, tx) => this.noteResolution.execute(tx, forwardedId)),
    ];
  }
}
