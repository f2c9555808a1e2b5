import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { EmptyState } from '@pukar/ui';
import { loadLater } from '../load-later.js';
import { inboxText } from '../messages.js';

const OpenedTicket = loadLater(async () => (await import('./opened-ticket.js')).OpenedTicket);

interface TicketPaneProps {
  readonly reference: string | undefined;
  /** The ticket's row in the list; another version of it there means that the ticket is fetched again. */
  readonly row: InboxRow | undefined;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** The open ticket, or what to do to open one. */
export function TicketPane({ reference, ...rest }: TicketPaneProps) {
  if (!reference) return <EmptyState title={inboxText.noTicketOpen}><p>{inboxText.noTicketOpenHow}</p></EmptyState>;
  return <OpenedTicket reference={reference} {...rest} />;
}
