import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Written } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** Who had the ticket before, and what they did: of another department the deed alone. */
export function TicketFormer({ former }: { readonly former: InboxTicket['former'] }) {
  if (former.length === 0) return null;
  return (
    <section data-testid="ticket-former">
      <h3>{inboxText.former}</h3>
      <ol className="ticket__history">
        {former.map((turn) => (
          <li key={turn.endedAt}>
            <strong>{inboxText.formerWords(turn.level, turn.officeCode ?? inboxText.otherDepartment)}</strong>
            {turn.because && `, ${inboxText.ended.passed[turn.because]}`}
            {turn.reference && <span className="quiet figures" translate="no"> · {turn.reference}</span>}
            {turn.action && <> · {turn.action.en}</>}
            {turn.reply && <>: <Written text={turn.reply} /></>}
          </li>
        ))}
      </ol>
    </section>
  );
}
