import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { Notice, When, Written } from '@pukar/ui';
import { useState } from 'react';
import { inboxServer, isSignedOut } from '../inbox-server.js';
import { inboxText } from '../messages.js';
import { directionOf } from '../templates/direction-of.js';
import { languageOf } from '../templates/language-of.js';
import { readyReplies, replyLanguage, valuesOf } from '../templates/ready-replies.js';
import { useTemplates } from '../templates/use-templates.js';
import { checkReply, type ReplyErrors } from './check-reply.js';
import { CitizenGets } from './citizen-gets.js';
import { EvidenceField, evidenceIds } from './evidence-field.js';
import { useKeptDraft } from './kept-draft.js';
import { ReplyFields } from './reply-fields.js';

interface AnswerProps {
  readonly ticket: InboxTicket;
  readonly load: () => Promise<void>;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** The office's answer: the form while the ticket can be resolved, what was answered afterwards. */
export function Answer({ ticket, load, onChanged, onSignedOut }: AnswerProps) {
  const { reference, version, actions } = ticket;
  const { draft, change, forget } = useKeptDraft(reference, 'answer');
  const reply = { actionCode: draft.actionCode ?? '', reply: draft.reply ?? '' };
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<ReplyErrors>({});
  const { templates } = useTemplates();
  const language = replyLanguage(templates, ticket.language);
  const ready = readyReplies(templates, { actionCode: reply.actionCode, actions, language, values: valuesOf(ticket, language, new Date()) });

  const resolve = async () => {
    const wrong = checkReply(reply, version);
    setErrors(wrong);
    if (isBusy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    const answer = await inboxServer.resolve(reference, { ...reply, version, evidence: evidenceIds(draft.evidence) });
    if (answer.ok) forget();
    else if (isSignedOut(answer.code)) return onSignedOut();
    else setErrors(errorsOf(answer));
    if (answer.ok || answer.code in STALE) {
      await load();
      onChanged();
    }
    setBusy(false);
  };

  const canResolve = ticket.accepts.includes('resolve');
  if (!canResolve && isInHand(ticket.state)) return reply.reply.trim() ? <Unsent words={reply.reply} /> : null;
  const action = actions.find(({ code }) => code === reply.actionCode);
  return (
    <section className="ticket__answer">
      <h3>{canResolve ? inboxText.answer : inboxText.yourAnswer}</h3>
      {errors.ticket && <Notice tone={errors.isStale ? 'soon' : 'late'} testId="reply-refused">{errors.ticket}</Notice>}
      {canResolve ? (
        <ReplyFields reply={reply} errors={errors} actions={actions} ready={ready} isBusy={isBusy} sendLabel={inboxText.resolve} onSend={() => void resolve()} onChange={(given) => { setErrors({}); change(given); }}>
          <EvidenceField reference={reference} value={draft.evidence ?? ''} onChange={(evidence) => change({ evidence })} />
          <CitizenGets action={action} language={ticket.language} kind={ticket.kind} reply={reply.reply} />
        </ReplyFields>
      ) : <Answered ticket={ticket} unsent={reply.reply} />}
    </section>
  );
}

/** Refusals that mean that somebody was faster: the ticket is fetched again. */
const STALE: Readonly<Record<string, string>> = { changed: inboxText.changed, 'already-resolved': inboxText.alreadyResolved, 'passed-on': inboxText.passedOn, over: inboxText.passedOn };

function errorsOf({ code, message, fields }: { readonly code: string; readonly message: string; readonly fields: Readonly<Record<string, readonly string[]>> }): ReplyErrors {
  const stale = STALE[code];
  if (stale) return { ticket: stale, isStale: true };
  const { reply, actionCode } = fields;
  if (reply ?? actionCode) return { reply: reply?.join(' '), action: actionCode?.join(' ') };
  return { ticket: `${inboxText.notDone} ${message}` };
}

function Answered({ ticket, unsent }: { readonly ticket: InboxTicket; readonly unsent: string }) {
  const action = ticket.actions.find(({ code }) => code === ticket.actionCode);
  const done = ticket.acts.findLast(({ kind }) => kind === 'resolved' || kind === 'order');
  return (
    <div className="ticket__answered">
      {unsent && <Unsent words={unsent} />}
      {ticket.state === 'resolved' ? <Notice tone="done" testId="resolved-note">{inboxText.resolvedNote(ticket.reference, done?.byPost ?? null)} {done && <When at={done.at} show="exact" />}</Notice> : <Notice tone="calm">{ticket.passedBecause ? inboxText.ended.passed[ticket.passedBecause] : inboxText.ended.over}</Notice>}
      {action && <p>{action.name.en} <span className="quiet" lang="hi-IN">{action.name.hi}</span></p>}
      {ticket.reply && <p className="ticket__reply"><Written text={ticket.reply} /></p>}
      {ticket.state === 'resolved' && action && <CitizenGets action={action} language={ticket.language} kind={ticket.kind} reply={ticket.reply ?? ''} isSent />}
    </div>
  );
}

/** Somebody was faster, or it is somebody else's now: what was typed is not lost. */
const Unsent = ({ words }: { readonly words: string }) => (
  <Notice tone="soon" testId="unsent"><p>{inboxText.unsent}</p><p className="ticket__reply" lang={languageOf(words)} dir={directionOf(words)}>{words}</p></Notice>
);
