import { langOfText, NumbersInOrder } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** Marks such as `[phone number]` that stand where something was taken out. */
const MARKS = /(\[[^\]\n]{2,40}\])/u;

/** What the citizen said, as far as the department may read it. */
export function TicketStatement({ statement }: { readonly statement: string }) {
  return (
    <section>
      <h3>{inboxText.statement}</h3>
      <p className="ticket__statement" lang={langOfText(statement)} dir="auto" data-testid="ticket-statement">
        {statement.split(MARKS).map((part, index) => (index % 2 === 1 ? <span key={index} className="ticket__mark" lang={langOfText(part)} dir="auto">{part}</span> : <NumbersInOrder key={index} text={part} />))}
      </p>
      <p className="ticket__note quiet">{inboxText.statementNote}</p>
    </section>
  );
}
