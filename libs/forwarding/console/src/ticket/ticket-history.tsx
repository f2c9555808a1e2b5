import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { When } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** What happened to the ticket at the office, the latest first. */
export function TicketHistory({ history }: { readonly history: InboxTicket['history'] }) {
  const latestFirst = [...history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section>
      <h3>{inboxText.history}</h3>
      <ol className="ticket__history" data-testid="ticket-history">
        {latestFirst.map(({ at, sentence }) => <li key={`${at} ${sentence}`}><span className="quiet"><When at={at} show="exact" /></span> <span>{sentence}</span></li>)}
      </ol>
    </section>
  );
}
