import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { useFromClock, When } from '@pukar/ui';
import { DueWordOf } from '../list/due-word.js';
import { isWaiting } from '../list/row-facts.js';
import { inboxText } from '../messages.js';

/** Which ticket this is, what it is about, how high it has climbed, who has it, and by when they must act. */
export function TicketHead({ ticket }: { readonly ticket: InboxTicket }) {
  const { categoryName, placeName, resolvedAt, assignedTo, level, transfers, waitingUntil } = ticket;
  const waits = useFromClock((now) => isWaiting(ticket, now));
  const isOpen = isInHand(ticket.state);
  return (
    <header className="ticket__head">
      <p className="ticket__reference figures" translate="no" data-testid="ticket-reference">{ticket.reference}</p>
      <h2 className="ticket__title">
        {categoryName.en}{placeName && `, ${placeName.en}`}{' '}
        <span className="quiet" lang="hi-IN">{categoryName.hi}{placeName && `, ${placeName.hi}`}</span>
      </h2>
      <div className="ticket__dates">
        <p data-testid="ticket-due">
          <DueWordOf row={ticket} isWaiting={waits} />
          {resolvedAt && <When at={resolvedAt} show="exact" />}
          <span className="quiet">{isOpen ? inboxText.answerBy : inboxText.wasDue}</span>
          <When at={ticket.actBy} show="exact" />
        </p>
        <p data-testid="ticket-level"><span>{inboxText.level(level)}</span>{transfers > 0 && <span>{inboxText.transfers(transfers)}</span>}</p>
        {isOpen && ticket.task === 'answer' && <p><span className="quiet">{inboxText.assignedTo}</span> <span>{assignedTo ? assignedTo.post.en : inboxText.nobodyYet}</span></p>}
        <p>
          <span className="quiet">{inboxText.received}</span>
          <When at={ticket.receivedAt} />
        </p>
        {level > 1 && <p><span className="quiet">{inboxText.promised}</span> <When at={ticket.dueAt} show="exact" /></p>}
      </div>
      {waits && waitingUntil && <p className="ticket__waiting" role="status">{inboxText.waitingFor} <When at={waitingUntil} show="exact" /></p>}
    </header>
  );
}
