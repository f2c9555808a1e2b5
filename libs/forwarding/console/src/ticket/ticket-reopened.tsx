import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { langOfText, NumbersInOrder, Written } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** Why a ticket is with a higher officer: what was answered before, and what the citizen says is still wrong. */
export function TicketReopened({ reopened: { formerAction, formerReply, reason } }: { readonly reopened: NonNullable<InboxTicket['reopened']> }) {
  return (
    <section data-testid="ticket-reopened">
      <h3>{inboxText.reopened}</h3>
      <p className="ticket__note">{inboxText.formerAnswer} {formerAction && <strong>{formerAction.en}.</strong>} <Written text={formerReply} /></p>
      <p className="ticket__statement" lang={reason ? langOfText(reason) : undefined} dir="auto" data-testid="ticket-reopen-reason"><NumbersInOrder text={reason ?? inboxText.noReason} /></p>
    </section>
  );
}
