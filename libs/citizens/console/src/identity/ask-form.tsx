import { api, Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { identityText as text } from '../identity-messages.js';

const MINUTES = [5, 15, 30, 60];

/** Asks to see who a ticket's citizen is. */
export function AskForm({ onAsked }: { readonly onAsked: () => void }) {
  const [ticketNumber, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState(15);
  const [fields, setFields] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const ask = async () => {
    const answer = await api('/api/identity', { method: 'POST', body: { ticketNumber, reason, minutes } });
    setFields(answer.ok ? {} : answer.fields);
    setTrouble(answer.ok || Object.keys(answer.fields).length > 0 ? null : answer.message);
    if (!answer.ok) return;
    setNumber('');
    setReason('');
    onAsked();
  };
  return (
    <form className="identity__ask" onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <Field label={text.ticketNumber} error={fields['ticketNumber']?.[0] ?? trouble ?? undefined}>
        {(control) => <input className="input" {...control} inputMode="numeric" autoComplete="off" maxLength={30} required data-testid="identity-ticket" value={ticketNumber} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Field label={text.reason} hint={text.reasonHint} error={fields['reason']?.[0]}>
        {(control) => <textarea className="input" {...control} rows={2} maxLength={500} required data-testid="identity-reason" value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Field label={text.minutes}>
        {(control) => (
          <select className="input" {...control} data-testid="identity-minutes" value={minutes} onChange={(event) => setMinutes(Number(event.target.value))}>
            {MINUTES.map((count) => <option key={count} value={count}>{text.minutesOf(count)}</option>)}
          </select>
        )}
      </Field>
      <Button kind="main" type="submit" data-testid="ask-identity">{text.ask}</Button>
    </form>
  );
}
