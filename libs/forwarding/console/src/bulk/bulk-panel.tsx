import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { Button, Notice } from '@pukar/ui';
import { useContext, useRef, useState } from 'react';
import { inboxText } from '../messages.js';
import { SignedInContext } from '../officer-pages.js';
import { readyReplies } from '../templates/ready-replies.js';
import { useLanguagesOf } from '../templates/use-citizen-gets.js';
import { useTemplates } from '../templates/use-templates.js';
import { checkReply, type ReplyErrors } from '../ticket/check-reply.js';
import { CitizenGets } from '../ticket/citizen-gets.js';
import { useKeptDraft } from '../ticket/kept-draft.js';
import { ReplyFields } from '../ticket/reply-fields.js';
import type { BulkAnswers } from './use-bulk-answers.js';

interface BulkPanelProps {
  readonly rows: readonly InboxRow[];
  readonly bulk: BulkAnswers;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** One answer to the tickets that were chosen. What was typed stays until it is certain that it is sent. */
export function BulkPanel({ rows, bulk, onSent, onClose }: BulkPanelProps) {
  const { draft, change } = useKeptDraft(`several-${useContext(SignedInContext)?.office.code ?? ''}`, 'answer');
  const reply = { actionCode: draft.actionCode ?? '', reply: draft.reply ?? '' };
  const [errors, setErrors] = useState<ReplyErrors>({});
  const [isBusy, setBusy] = useState(false);
  const { templates, actions } = useTemplates();
  const languages = useLanguagesOf(rows.map(({ reference }) => reference));
  const action = actions.find(({ code }) => code === reply.actionCode);
  const shownIn = action && languages.length > 0 ? languages : ['hi-IN'];
  const id = useRef(crypto.randomUUID());

  const send = async () => {
    const wrong = checkReply(reply, 1);
    setErrors(wrong);
    if (isBusy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    if (await bulk.give({ id: id.current, tickets: rows.map(({ reference, version }) => ({ reference, version })), ...reply })) onSent();
    setBusy(false);
  };

  return (
    <article className="ticket bulk-panel" aria-label={inboxText.bulk.title(rows.length)} data-testid="bulk-panel">
      <p className="ticket__back"><Button kind="bare" onClick={onClose}>← {inboxText.backToList}</Button></p>
      <header className="ticket__head"><h2 className="ticket__title">{inboxText.bulk.title(rows.length)}</h2><p className="quiet">{inboxText.bulk.how}</p></header>
      <ul className="bulk-panel__tickets">{rows.map((row) => <li key={row.reference}><span className="figures" translate="no">{row.reference}</span> {row.categoryName.en}{row.placeName && `, ${row.placeName.en}`}</li>)}</ul>
      <section className="ticket__answer">
        {bulk.problem && <Notice tone="late" testId="bulk-refused">{inboxText.notDone} {bulk.problem}</Notice>}
        <ReplyFields reply={reply} errors={errors} actions={actions} ready={readyReplies(templates, { actionCode: reply.actionCode, actions, values: {}, language: 'hi-IN' })} isBusy={isBusy} sendLabel={inboxText.bulk.send(rows.length)} onSend={() => void send()} onChange={(given) => { setErrors({}); change(given); }}>
          {shownIn.map((language, nth) => <CitizenGets key={language} action={action} language={language} kind="grievance" reply={nth === 0 ? reply.reply : ''} isFurther={nth > 0} />)}
          <p className="quiet">{inboxText.bulk.eachInTheirs}</p>
        </ReplyFields>
      </section>
    </article>
  );
}
