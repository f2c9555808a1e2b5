import { EmptyState, useActs } from '@pukar/ui';
import { complaintText as text } from './complaint-messages.js';
import type { ComplaintServer } from './complaint-server.js';
import { focusField } from './form/focus-field.js';
import { type BelowTicket, Know } from './look-up/know.js';
import { useLookUp } from './look-up/use-look-up.js';
import { type OfficerRung, WhoRings } from './who-calls/who-rings.js';

interface OfficerWorkspaceProps {
  readonly server: ComplaintServer;
  readonly officer: OfficerRung;
  readonly onTicketFound: () => void;
  readonly belowTicket: BelowTicket;
}

/** A call of ours to an officer: whom we ring, and tickets by number. No complaint belongs to it, so none can be begun that could not be saved. */
export function OfficerWorkspace({ server, officer, onTicketFound, belowTicket }: OfficerWorkspaceProps) {
  const lookUp = useLookUp(server, onTicketFound);
  useActs({ 'ticket.look-up': () => focusField('look-up') });
  return (
    <main className="desk-columns">
      <WhoRings officer={officer} />
      <section className="column column--complaint" aria-labelledby="complaint-title">
        <h2 className="column__title" id="complaint-title">{text.complaint}</h2>
        <EmptyState title={text.noComplaintOfOfficers}><p>{text.ticketOfOfficers}</p></EmptyState>
      </section>
      <div className="side"><Know lookUp={lookUp} belowTicket={belowTicket} /></div>
    </main>
  );
}
