import type { TicketView } from '@pukar/grievances-core/contracts';
import { ActKey, Button, Grouped, langOfText, Notice, NumbersInOrder, When, Written } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import type { ReactNode } from 'react';
import { OfficeEvidence } from './office-evidence.js';
import type { LookUp } from './use-look-up.js';
import { loadPart } from '../load-part.js';
import { isOpen } from '../ticket-is-open.js';

const LinkedTickets = loadPart(async () => (await import('../links/linked-tickets.js')).LinkedTickets);
const Papers = loadPart(async () => (await import('../papers/papers.js')).Papers);

/** What the page can do about a ticket that was looked up. */
export type BelowTicket = (ticketNumber: string) => ReactNode;

/** Answers to what a caller asks: now, what became of a ticket. */
export function Know({ lookUp, belowTicket, helpful }: { readonly lookUp: LookUp; readonly belowTicket?: BelowTicket | undefined; readonly helpful?: ReactNode }) {
  return (
    <section className="column column--know" aria-labelledby="know-title">
      <h2 className="column__title" id="know-title">{text.know}</h2>
      <form role="search" onSubmit={(event) => { event.preventDefault(); void lookUp.find(); }}>
        <div className="field">
          <label className="field__label" htmlFor="look-up">{text.lookUp} <ActKey act="ticket.look-up" /></label>
          <input
            id="look-up" data-testid="look-up" className="input figures" inputMode="numeric" autoComplete="off" maxLength={30} aria-describedby="look-up-hint"
            value={lookUp.number}
            onChange={(event) => lookUp.type(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Escape') lookUp.close(); }}
          />
          <p className="field__hint" id="look-up-hint">{lookUp.isBusy ? text.looking : text.lookUpHint}</p>
        </div>
      </form>
      {lookUp.trouble && <Notice tone="soon" testId="look-up-trouble">{lookUp.trouble}</Notice>}
      {!lookUp.ticket && helpful}
      {lookUp.ticket && <Ticket ticket={lookUp.ticket} onClose={lookUp.close}>{belowTicket?.(lookUp.ticket.number)}</Ticket>}
    </section>
  );
}

/** As the server has it: nothing is added to what is over. */
const mayAdd = ({ state }: TicketView): boolean => state !== 'closed' && state !== 'withdrawn';

function Ticket({ ticket, onClose, children }: { readonly ticket: TicketView; readonly onClose: () => void; readonly children?: ReactNode }) {
  return (
    <article className="ticket" data-testid="ticket-history">
      <header className="ticket__head">
        <h3><Grouped value={ticket.number} kind="ticket" /></h3>
        <Button kind="bare" onClick={onClose}>{text.close}</Button>
      </header>
      <p>{text.ticketOf(ticket.categoryName, ticket.placeName)}</p>
      <p><strong>{ticket.stage}</strong>{isOpen(ticket.state) && <> · {text.due} <When at={ticket.dueAt} /></>}</p>
      {children}
      {ticket.reply && <><h4 className="ticket__label">{text.reply}</h4><p lang={langOfText(ticket.reply)} dir="auto"><NumbersInOrder text={ticket.reply} /></p><OfficeEvidence ticketNumber={ticket.number} /></>}
      <h4 className="ticket__label">{text.forwarded}</h4>
      <p lang={langOfText(ticket.forwardedStatement)} dir="auto"><NumbersInOrder text={ticket.forwardedStatement} /></p>
      <LinkedTickets ticketNumber={ticket.number} />
      <Papers of={{ ticketNumber: ticket.number }} isOnline may={{ add: mayAdd(ticket), remove: false }} />
      <h4 className="ticket__label">{text.history}</h4>
      <ol className="timeline">
        {ticket.history.map(({ at, sentence }) => <li className="timeline__entry" key={at + sentence}><When at={at} show="exact" /><Written text={sentence} /></li>)}
      </ol>
    </article>
  );
}
