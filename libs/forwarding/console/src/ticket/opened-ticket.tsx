import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { Button, EmptyState, Notice } from '@pukar/ui';
import { Acts } from '../acts/acts.js';
import { OthersLooking } from '../looking/others-looking.js';
import { inboxText } from '../messages.js';
import { Answer } from './answer.js';
import { TicketFacts } from './ticket-facts.js';
import { TicketFormer } from './ticket-former.js';
import { TicketHead } from './ticket-head.js';
import { TicketHistory } from './ticket-history.js';
import { TicketReopened } from './ticket-reopened.js';
import { TicketSaid } from './ticket-said.js';
import { TicketStatement } from './ticket-statement.js';
import { TicketToDecide } from './ticket-to-decide.js';
import { useTicket } from './use-ticket.js';

interface OpenedTicketProps {
  readonly reference: string;
  /** The ticket's row in the list; another version of it there means that the ticket is fetched again. */
  readonly row: InboxRow | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** A ticket: what was said and done, and what can be done now. */
export function OpenedTicket({ reference, row, onClose, onChanged, onSignedOut }: OpenedTicketProps) {
  const { ticket, isElsewhere, problem, load } = useTicket(reference, row?.version, onSignedOut);
  return (
    <article className="ticket" aria-label={reference}>
      <p className="ticket__back"><Button kind="bare" onClick={onClose} data-testid="back-to-list">← {inboxText.backToList}</Button></p>
      {problem && <Notice tone="late">{problem} <Button onClick={() => void load()}>{inboxText.tryAgain}</Button></Notice>}
      {isElsewhere && <EmptyState title={inboxText.notHere} testId="ticket-not-here"><p>{inboxText.notHereWhy}</p></EmptyState>}
      {!ticket && !isElsewhere && !problem && <EmptyState title={inboxText.openingTicket(reference)} />}
      {ticket && (
        <>
          <TicketHead ticket={ticket} />
          <OthersLooking reference={reference} />
          <TicketToDecide toDecide={ticket.toDecide} />
          <div className="ticket__body">
            <div className="ticket__told">
              {ticket.reopened && <TicketReopened reopened={ticket.reopened} />}
              <TicketStatement statement={ticket.statement} />
              <TicketFacts facts={ticket.facts} />
              <TicketFormer former={ticket.former} />
              <TicketSaid reference={reference} acts={ticket.acts} />
              <TicketHistory history={ticket.history} />
            </div>
            <div className="ticket__do">
              {ticket.accepts.length === 0 && isInHand(ticket.state) && <Notice tone="calm" testId="look-only">{inboxText.lookOnly}</Notice>}
              <Acts ticket={ticket} load={load} onChanged={onChanged} onSignedOut={onSignedOut} />
              <Answer ticket={ticket} load={load} onChanged={onChanged} onSignedOut={onSignedOut} />
            </div>
          </div>
        </>
      )}
    </article>
  );
}
