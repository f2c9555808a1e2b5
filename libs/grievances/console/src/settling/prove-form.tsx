import { Button, Field } from '@pukar/ui';
import { useState } from 'react';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

/** The number of the ticket, as the caller says it: without it nothing is settled in a call of theirs. */
export function ProveForm({ server, callId, onProven }: { readonly server: SettlingServer; readonly callId: string; readonly onProven: () => void }) {
  const [number, setNumber] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const prove = async () => {
    const answer = await server.prove({ callId, ticketNumber: number });
    setTrouble(answer.ok ? undefined : answer.message);
    if (answer.ok) onProven();
  };
  return (
    <form className="settle__form" onSubmit={(event) => { event.preventDefault(); void prove(); }}>
      <Field label={text.askNumber} hint={text.askNumberWhy} error={trouble}>
        {(control) => <input className="input figures" {...control} inputMode="numeric" autoComplete="off" maxLength={30} data-testid="prove-number" value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Button type="submit" disabled={number.trim() === ''} data-testid="prove-ticket">{text.prove}</Button>
    </form>
  );
}
