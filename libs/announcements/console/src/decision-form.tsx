import { type StaffAnnouncement, StaffAnnouncementSchema } from '@pukar/announcements-core/contracts';
import { LEAST_GROUP } from '@pukar/announcements-core/domain';
import { withAsciiDigits } from '@pukar/kernel';
import { api, Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { announcementText } from './messages.js';

const text = announcementText.helpline;

interface DecisionFormProps {
  readonly announcement: StaffAnnouncement;
  readonly onDone: () => void;
}

/** Approve with a limit, refuse with a reason; or stop what is being told. */
export function DecisionForm({ announcement: { id, version, state, consenting }, onDone }: DecisionFormProps) {
  const [most, setMost] = useState(String(Math.max(consenting, 1)));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState<'approve' | 'refuse' | 'stop' | null>(null);
  const [trouble, setTrouble] = useState<{ readonly message: string; readonly fields: Readonly<Record<string, readonly string[]>> } | null>(null);
  const isAsked = state === 'requested';
  if (!isAsked && state !== 'approved' && state !== 'running') return null;

  const send = async (what: 'approve' | 'refuse' | 'stop') => {
    if (busy) return;
    setBusy(what);
    const answer = await api(`/api/announcements/${id}/${what}`, { method: 'POST', body: what === 'approve' ? { version, most: Number(withAsciiDigits(most)) } : { version, reason }, reply: StaffAnnouncementSchema });
    setBusy(null);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok || answer.code === 'changed') onDone();
  };

  return (
    <div className="announcement__decision">
      {isAsked && <p data-testid="consenting">{text.consenting(consenting)}</p>}
      {isAsked && consenting < LEAST_GROUP && <Notice tone="soon">{text.few}</Notice>}
      {trouble && <Notice tone="late" testId="decision-refused">{trouble.message}</Notice>}
      <div className="announcement__actions">
        {isAsked && (
          <div className="announcement__action">
            <Field label={text.most} error={trouble?.fields.most?.join(' ')}>{(control) => <input {...control} className="input" data-testid="most" inputMode="numeric" value={most} onChange={(event) => setMost(event.target.value)} />}</Field>
            <Button kind="main" data-testid="approve" busy={busy === 'approve' && text.approving} onClick={() => void send('approve')}>{text.approve}</Button>
          </div>
        )}
        <div className="announcement__action announcement__action--wide">
          <Field label={isAsked ? text.reason : text.stopReason} hint={text.reasonHint} error={trouble?.fields.reason?.join(' ')}>{(control) => <input {...control} className="input" data-testid="reason" value={reason} maxLength={300} dir="auto" onChange={(event) => setReason(event.target.value)} />}</Field>
          <Button kind="end" data-testid={isAsked ? 'refuse' : 'stop'} busy={(busy === 'refuse' || busy === 'stop') && text.ending} onClick={() => void send(isAsked ? 'refuse' : 'stop')}>{isAsked ? text.refuse : text.stop}</Button>
        </div>
      </div>
    </div>
  );
}
