import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Button, Notice } from '@pukar/ui';
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { isSignedOut } from '../inbox-server.js';
import { inboxText } from '../messages.js';
import { SignedInContext } from '../officer-pages.js';
import { ActPreview } from '../templates/sms-preview.js';
import { useKeptDraft } from '../ticket/kept-draft.js';
import { ActFieldControl } from './act-field.js';
import { type ActForm, checkAct } from './act-forms.js';
import { sendAct } from './act-server.js';

interface ActPanelProps {
  readonly form: ActForm;
  readonly ticket: InboxTicket;
  readonly onDone: (said: string) => Promise<void>;
  /** Somebody was faster: the ticket is fetched again, what was typed stays. */
  readonly onStale: () => Promise<void>;
  readonly onClose: () => void;
  readonly onSignedOut: () => void;
}

/** Refusals that mean that the ticket is no longer as it was seen. */
const STALE: ReadonlySet<string> = new Set(['changed', 'already-resolved', 'passed-on', 'over', 'not-for-this', 'proposal-pending', 'settled', 'waiting', 'asked-twice', 'late-already']);

/** The form of one thing that can be done to a ticket. What is typed into it stays on this computer until it is sent. */
export function ActPanel({ form, ticket, onDone, onStale, onClose, onSignedOut }: ActPanelProps) {
  const { draft, change, forget } = useKeptDraft(ticket.reference, form.act);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const role = useContext(SignedInContext)?.officer.role;
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const send = async (given: Readonly<Record<string, string>> = draft) => {
    const missing = checkAct(form, given);
    setWrong(missing);
    if (isBusy || Object.keys(missing).length > 0) return;
    setBusy(true);
    const answer = await sendAct(ticket, form.act, given);
    if (answer.ok) {
      forget();
      return onDone(inboxText.acts.done(form.label));
    }
    if (isSignedOut(answer.code)) return onSignedOut();
    setWrong(Object.fromEntries(Object.entries(answer.fields).map(([field, words]) => [field, words.join(' ')])));
    setRefused(STALE.has(answer.code) ? inboxText.acts.stale(answer.message) : `${inboxText.acts.notDone} ${answer.message}`);
    if (STALE.has(answer.code)) await onStale();
    setBusy(false);
  };
  // Used up here: the answer below has the same keys.
  const press = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.defaultPrevented || event.nativeEvent.isComposing || (event.key !== 'Escape' && !sends)) return;
    event.preventDefault();
    if (sends) void send();
    else onClose();
  };

  return (
    <form className="act-panel" ref={panel} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }} onKeyDown={press} data-testid={`act-form-${form.act}`}>
      <h3>{form.label}</h3>
      <p className="quiet">{form.how}</p>
      {refused && <Notice tone="late" testId="act-refused">{refused}</Notice>}
      {form.fields.filter(({ isForHead }) => !isForHead || role === 'head').map((field) => (
        <ActFieldControl key={field.name} field={field} ticket={ticket} value={draft[field.name] ?? ''} error={wrong[field.name]} onChange={(value) => { setRefused(undefined); change({ [field.name]: value }); }} onPick={(value) => { change({ [field.name]: value }); void send({ ...draft, [field.name]: value }); }} />
      ))}
      {form.act === 'interim' && <ActPreview asked={{ language: ticket.language, kind: ticket.kind, day: draft.newDay }} pick={({ interim }) => interim} />}
      {form.act === 'clarify' && <ActPreview asked={{ language: ticket.language, kind: ticket.kind }} pick={({ question }) => question} />}
      <div className="reply-form__send">
        <Button kind="bare" shortcut="Esc" onClick={onClose}>{inboxText.acts.cancel}</Button>
        <Button kind="main" type="submit" shortcut="Ctrl+Enter" busy={isBusy && inboxText.acts.sending} data-testid="act-send">{form.send}</Button>
      </div>
    </form>
  );
}
