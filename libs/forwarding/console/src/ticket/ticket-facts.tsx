import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Written } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** The facts that an office needs in order to act; each is here because it identifies nobody or the citizen said yes. */
export function TicketFacts({ facts }: { readonly facts: InboxTicket['facts'] }) {
  return (
    <section data-testid="ticket-facts">
      <h3>{inboxText.facts}</h3>
      {facts.length === 0 && <p className="quiet">{inboxText.noFacts}</p>}
      <dl className="ticket__facts">
        {facts.map(({ key, label, value }) => (
          <div key={key}>
            <dt className="quiet">{label.en} · <span lang="hi-IN">{label.hi}</span></dt>
            <dd className="figures"><Written text={value} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
