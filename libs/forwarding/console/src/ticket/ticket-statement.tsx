import { langOfText, NumbersInOrder } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { splitAtMarks } from './marks.js';

/** What the citizen said, as far as the department may read it. */
export function TicketStatement({ statement }: { readonly statement: string }) {
  return (
    <section>
      <h3>{inboxText.statement}</h3>
      <p className="ticket__statement" lang={langOfText(statement)} dir="auto" data-testid="ticket-statement">
        {splitAtMarks(statement).map((part, index) => (index % 2 === 1 ? <span key={index} className="ticket__mark" lang={langOfText(part)} dir="auto">{part}</span> : <NumbersInOrder key={index} text={part} />))}
      </p>
      <p className="ticket__note quiet">{inboxText.statementNote}</p>
    </section>
  );
}
