import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Notice, Written } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** What this office has the ticket for when it is not to answer it: who proposed what, and why. */
export function TicketToDecide({ toDecide }: { readonly toDecide: InboxTicket['toDecide'] }) {
  if (!toDecide) return null;
  const { kind, reason, reasonCode, fromDepartment } = toDecide;
  const words = inboxText.decideWhat;
  return (
    <Notice tone="soon" testId="ticket-to-decide">
      <strong>{kind === 'transfer' ? words.transfer(fromDepartment ?? inboxText.otherDepartment) : words[kind]}.</strong>{' '}
      {reasonCode && <>{inboxText.acts.closingReasons[reasonCode]}. </>}
      {reason && <Written text={reason} />}
    </Notice>
  );
}
