import { type PolicyPage, PolicyPageSchema } from '@pukar/acd-core/contracts';
import type { FloorPolicy } from '@pukar/acd-core/domain';
import { instantOn } from '@pukar/kernel';
import { api, Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { distributionText as text } from './distribution-messages.js';

interface PublishPolicyProps {
  readonly policy: FloorPolicy;
  /** The highest version that this page knows of. */
  readonly newest: number;
  readonly mayPublish: boolean;
  readonly onDone: (page: PolicyPage) => void;
}

/** Publishes the policy as it is written, from now or from a moment to come. */
export function PublishPolicy({ policy, newest, mayPublish, onDone }: PublishPolicyProps) {
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly message: string; readonly note: string | undefined } | null>(null);
  const publish = async () => {
    setBusy(true);
    const answer = await api('/api/floor-policy', { method: 'POST', body: { policy, newest, note, inForceFrom: from === '' ? null : instantOn(from.slice(0, 10), from.slice(11, 16)).toISOString() }, reply: PolicyPageSchema });
    setBusy(false);
    setTrouble(answer.ok ? null : { message: answer.message, note: answer.fields['note']?.join(' ') });
    if (!answer.ok) return;
    setNote('');
    setFrom('');
    onDone(answer.value);
  };
  return (
    <form className="policy__publish" onSubmit={(event) => { event.preventDefault(); if (mayPublish) void publish(); }}>
      {trouble && <Notice tone="late">{trouble.message}</Notice>}
      <div className="policy__grid">
        <Field label={text.note} error={trouble?.note}>{(control) => <input {...control} className="input" dir="auto" data-testid="policy-note" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
        <Field label={text.from} hint={text.fromHint}>{(control) => <input {...control} className="input" type="datetime-local" data-testid="policy-from" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
      </div>
      <div><Button kind="main" type="submit" data-testid="publish-policy" disabled={!mayPublish} busy={isBusy && text.publishing}>{text.publish}</Button></div>
    </form>
  );
}
