import { Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import { ForwardedTicketActed, ForwardedTicketActedSchema, ForwardedTicketResolved, ForwardedTicketResolvedSchema, TicketForwarded, TicketForwardedSchema } from '@pukar/forwarding-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { NoteCall } from '../use-cases/note-call.use-case.js';
import { NoteOfficeAct } from '../use-cases/note-office-act.use-case.js';
import { NoteForwarding } from '../use-cases/note-forwarding.use-case.js';
import { NoteResolution } from '../use-cases/note-resolution.use-case.js';

/** What tickets do when something happened to their forwarded part, or somebody was rung about them. */
@Injectable()
export class GrievancesHandlers {
  constructor(
    private readonly noteForwarding: NoteForwarding,
    private readonly noteResolution: NoteResolution,
    private readonly noteAct: NoteOfficeAct,
    private readonly noteCall: NoteCall,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('grievances.note-forwarding', TicketForwarded, TicketForwardedSchema, (forwarded, tx) => this.noteForwarding.execute(tx, forwarded)),
      defineHandler('grievances.note-resolution', ForwardedTicketResolved, ForwardedTicketResolvedSchema, ({ forwardedId }, tx) => this.noteResolution.execute(tx, forwardedId)),
      defineHandler('grievances.note-office-act', ForwardedTicketActed, ForwardedTicketActedSchema, (acted, tx) => this.noteAct.execute(tx, acted)),
      defineHandler('grievances.note-call', CallEnded, CallEndedSchema, async ({ purpose, about, outcome, corrects }, tx) => {
        if (about && (purpose === 'ticket' || purpose === 'officer' || purpose === 'bridge')) await this.noteCall.execute(tx, { ticketId: about, whom: purpose, outcome, corrects });
      }),
    ];
  }
}
