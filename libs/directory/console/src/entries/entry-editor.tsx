import { contentEntrySchema, type ContentEntry } from '@pukar/directory-core/contracts';
import { api, Button, Field, languageName, Notice } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';
import { BodyFields, type FieldErrors } from './body-fields.js';
import { entriesText as text } from './entries-messages.js';
import { type EntryDraft, finished, leftBehind, silentInDraft, withCode } from './entry-draft.js';
import { OWNERS, titleOf } from './entry-title.js';
import { WordsFields } from './words-fields.js';

interface EntryEditorProps {
  readonly before: EntryDraft;
  readonly standing: ContentEntry['standing'] | null;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** One entry, with all its languages. What is typed stays until it is saved, or thrown away in so many words. */
export function EntryEditor({ before, standing, onDone, onClose }: EntryEditorProps) {
  const [draft, setDraft] = useState(before);
  const [busy, setBusy] = useState<'save' | 'retire' | null>(null);
  const [trouble, setTrouble] = useState<{ readonly message: string; readonly fields: FieldErrors } | null>(null);
  const errors = trouble?.fields ?? {};
  const send = async (what: 'save' | 'retire') => {
    if (busy) return;
    setBusy(what);
    const path = `/api/directory/entries/${draft.kind}/${encodeURIComponent(draft.code || '-')}`;
    const { version, owner, reviewOn, body, texts } = finished(draft);
    const answer = await (what === 'save'
      ? api(path, { method: 'PUT', body: { version, owner, reviewOn, body, texts }, reply: contentEntrySchema })
      : api(`${path}/retire`, { method: 'POST', body: { version }, reply: contentEntrySchema }));
    setBusy(null);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) onDone(what === 'save' ? text.saved : text.retired);
  };
  return (
    <form className="entry" data-testid="entry-editor" onSubmit={(event) => { event.preventDefault(); void send('save'); }}>
      <EntryHead title={before.version === 0 ? text.make : titleOf(before as ContentEntry)} isChanged={draft !== before} onClose={onClose} />
      {draft.kind === 'emergency-number' && <Notice tone="calm">{text.emergencyNote}</Notice>}
      <div className="entry__fields">
        {draft.version === 0 && <Field label={text.code} hint={text.codeHint[draft.kind]} error={errors.code?.join(' ')}>{(control) => <input {...control} className="input" data-testid="entry-code" value={draft.code} onChange={(event) => setDraft(withCode(draft, event.target.value.trim()))} />}</Field>}
        <Field label={text.owner} error={errors.owner?.join(' ')}>{(control) => <select {...control} className="input" data-testid="entry-owner" value={draft.owner} onChange={(event) => setDraft({ ...draft, owner: event.target.value })}>{OWNERS.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select>}</Field>
        <Field label={text.reviewOn} hint={text.reviewHint} error={errors.reviewOn?.join(' ')}>{(control) => <input {...control} className="input" type="date" data-testid="entry-review" value={draft.reviewOn} onChange={(event) => setDraft({ ...draft, reviewOn: event.target.value })} />}</Field>
        <BodyFields draft={draft} errors={errors} onBody={(body) => setDraft({ ...draft, body })} />
      </div>
      <WordsFields draft={draft} error={errors.texts?.join(' ')} onDraft={setDraft} />
      <Doubts draft={draft} before={before} />
      {trouble && <Notice tone="late" testId="entry-refused">{trouble.message}</Notice>}
      <div className="entry__acts">
        <Button type="submit" kind="main" data-testid="entry-save" busy={busy === 'save' && text.saving}>{standing === 'retired' ? text.saveBack : text.save}</Button>
        {draft.version > 0 && standing !== 'retired' && <Button kind="end" data-testid="entry-retire" busy={busy === 'retire' && text.retiring} onClick={() => void send('retire')}>{text.retire}</Button>}
      </div>
    </form>
  );
}

/** The name of the entry, and the way back, which asks once where something would be lost. The list is gone, so the name takes the focus. */
function EntryHead({ title, isChanged, onClose }: { readonly title: string; readonly isChanged: boolean; readonly onClose: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="entry__head">
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      {isAsking ? (
        <span className="entry__acts" role="status" data-testid="entry-unsaved">
          {text.unsaved} <Button kind="end" data-testid="entry-throw-away" onClick={onClose}>{text.reallyClose}</Button> <Button onClick={() => setAsking(false)}>{text.stay}</Button>
        </span>
      ) : <Button data-testid="entry-close" onClick={() => (isChanged ? setAsking(true) : onClose())}>{text.close}</Button>}
    </header>
  );
}

function Doubts({ draft, before }: { readonly draft: EntryDraft; readonly before: EntryDraft }) {
  const [silent, behind] = [silentInDraft(draft), leftBehind(draft, before)];
  return (
    <>
      {silent.length > 0 && <Notice tone="soon" testId="entry-silent">{text.notSaidIn(silent.map(languageName).join(', '))}</Notice>}
      {behind.length > 0 && <Notice tone="soon" testId="entry-behind">{text.unchanged(behind.map(languageName).join(', '))}</Notice>}
    </>
  );
}
