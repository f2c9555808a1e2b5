import { api, Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { editorText } from '../editor-messages.js';
import { menusText as text } from '../menus-messages.js';

interface PublishFormProps {
  readonly revision: number;
  readonly mayPublish: boolean;
  /** How much changes for callers, in words. */
  readonly size: string;
  readonly onDone: () => void;
}

/** Publishes the draft with a note, or throws it away: each is asked twice. */
export function PublishForm({ revision, mayPublish, size, onDone }: PublishFormProps) {
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async () => {
    setBusy(true);
    const answer = asking === 'publish'
      ? await api('/api/flows/draft/publish', { method: 'POST', body: { revision, note }, limitMs: 30_000 })
      : await api('/api/flows/draft', { method: 'DELETE', body: { revision } });
    setBusy(false);
    setTrouble(answer.ok ? null : [answer.message, ...(answer.fields['note'] ?? [])].join(' '));
    if (answer.ok) onDone();
  };

  if (!asking) {
    return (
      <div className="menus__line draft__end">
        <Button data-testid="publish" disabled={!mayPublish} onClick={() => setAsking('publish')}>{text.publish}</Button>
        <Button kind="bare" data-testid="discard" onClick={() => setAsking('discard')}>{text.discard}</Button>
      </div>
    );
  }
  return (
    <div className="draft__publish">
      {asking === 'publish' && <p data-testid="publish-size"><strong>{editorText.willChange(size)}</strong></p>}
      {asking === 'publish' && <Field label={text.note} hint={text.noteHint}>{(control) => <input {...control} className="input" data-testid="publish-note" dir="auto" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}</Field>}
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <div className="menus__line">
        <Button kind={asking === 'publish' ? 'main' : 'end'} data-testid="confirm" busy={isBusy && text.publishing} onClick={() => void send()}>{asking === 'publish' ? text.reallyPublish : text.reallyDiscard}</Button>
        <Button onClick={() => setAsking(null)}>{text.cancel}</Button>
      </div>
    </div>
  );
}
