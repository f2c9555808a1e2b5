import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { When, Written } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** What the office, others and the citizen said about it since it came: interim replies, questions and answers, proposals and decisions. */
export function TicketSaid({ reference, acts }: Pick<InboxTicket, 'reference' | 'acts'>) {
  const worded = acts.filter(({ text, day, department, reasonCode, evidence }) => text ?? day ?? department ?? reasonCode ?? evidence[0]);
  if (worded.length === 0) return null;
  return (
    <section data-testid="ticket-said">
      <h3>{inboxText.said}</h3>
      <ol className="ticket__history">
        {worded.map((act) => (
          <li key={`${act.at} ${act.kind}`}>
            <span className="quiet"><When at={act.at} show="exact" /></span>{' '}
            <strong>{inboxText.saidKinds[act.kind as keyof typeof inboxText.saidKinds] ?? act.kind}</strong>
            {[act.byPost, act.department, act.day && inboxText.untilDay(act.day), act.reasonCode && inboxText.acts.closingReasons[act.reasonCode]].filter(Boolean).map((each) => `, ${each}`)}
            {act.text && <>: <Written text={act.text} /></>}
            {act.evidence.map((id, at) => <a key={id} className="ticket__file" href={`/api/inbox/${encodeURIComponent(reference)}/evidence/${id}`} download>{inboxText.evidence.file(at + 1)}</a>)}
          </li>
        ))}
      </ol>
    </section>
  );
}
