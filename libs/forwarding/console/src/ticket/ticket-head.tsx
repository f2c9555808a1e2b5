import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { When } from '@pukar/ui';
import { DueWordOf } from '../list/due-word.js';
import { inboxText } from '../messages.js';

/** Which ticket this is, what it is about, and by when the office must answer. */
export function TicketHead({ ticket }: { readonly ticket: InboxTicket }) {
  const { categoryName, placeName, resolvedAt } = ticket;
  return (
    <header className="ticket__head">
      <p className="ticket__reference figures" translate="no" data-testid="ticket-reference">{ticket.reference}</p>
      <h2 className="ticket__title">
        {categoryName.en}{placeName && `, ${placeName.en}`}{' '}
        <span className="quiet" lang="hi-IN">{categoryName.hi}{placeName && `, ${placeName.hi}`}</span>
      </h2>
      <div className="ticket__dates">
        <p data-testid="ticket-due">
          <DueWordOf row={ticket} />
          {resolvedAt && <When at={resolvedAt} show="exact" />}
          <span className="quiet">{resolvedAt ? inboxText.wasDue : inboxText.answerBy}</span>
          <When at={ticket.dueAt} show="exact" />
        </p>
        <p>
          <span className="quiet">{inboxText.received}</span>
          <When at={ticket.receivedAt} />
        </p>
      </div>
    </header>
  );
}
