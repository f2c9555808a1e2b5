import { Injectable } from '@nestjs/common';
import { ForwardedTicketActed, ForwardedTicketActedSchema, ForwardedTicketResolved, ForwardedTicketResolvedSchema } from '@pukar/forwarding-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { AskForDecision } from '../use-cases/ask-for-decision.use-case.js';
import { EndTurns } from '../use-cases/end-turns.use-case.js';
import { NoteDecision } from '../use-cases/note-decision.use-case.js';

/** What forwarding does when officers propose and decide: the two offices hear of each other through it alone. */
@Injectable()
export class ProposalHandlers {
  constructor(
    private readonly ask: AskForDecision,
    private readonly note: NoteDecision,
    private readonly ends: EndTurns,
  ) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('forwarding.pass-proposals-on', ForwardedTicketActed, ForwardedTicketActedSchema, async ({ forwardedId, act, actId }, tx) => {
        if (act === 'transfer-proposed' || act === 'closing-proposed') await this.ask.execute(tx, forwardedId, actId);
        if (act === 'transfer-accepted' || act === 'transfer-refused' || act === 'closing-accepted' || act === 'closing-refused') await this.note.execute(tx, forwardedId, actId);
      }),
      defineHandler('forwarding.drop-proposals', ForwardedTicketResolved, ForwardedTicketResolvedSchema, ({ forwardedId }, tx) => this.ends.afterResolving(tx, forwardedId)),
    ];
  }
}
