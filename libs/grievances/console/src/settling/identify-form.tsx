import type { OpenQuestions } from '@pukar/grievances-core/contracts';
import { Button, Field, Grouped } from '@pukar/ui';
import { useState } from 'react';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

interface IdentifyFormProps {
  readonly server: SettlingServer;
  readonly callId: string;
  readonly asked: NonNullable<OpenQuestions['identify']>;
  readonly onShown: () => void;
}

/** No number of theirs is known: they show that it is theirs by the code of the receipt, and by what the vault knows and no agent sees. */
export function IdentifyForm({ server, callId, asked: { ticketNumber, name: asksName, address: asksAddress }, onShown }: IdentifyFormProps) {
  const [said, setSaid] = useState({ code: '', name: '', address: '' });
  const [trouble, setTrouble] = useState<string | undefined>();
  const check = async () => {
    const answer = await server.identify({ callId, ticketNumber, ...said });
    setTrouble(answer.ok ? undefined : answer.message);
    if (answer.ok) onShown();
  };
  const change = (what: Partial<typeof said>) => { setSaid((before) => ({ ...before, ...what })); setTrouble(undefined); };
  // Where the receipt is lost, both are asked: without an address there is nothing to ask in its place.
  const mayBeLost = asksName && asksAddress;
  return (
    <details className="settle__withdraw" data-testid="identify">
      <summary>{text.identify}</summary>
      <form className="settle__form" onSubmit={(event) => { event.preventDefault(); void check(); }}>
        <p className="quiet"><Grouped value={ticketNumber} kind="ticket" />: {text.identifyWhy}</p>
        <Field label={text.receiptCode} hint={mayBeLost ? text.receiptLost : undefined}>
          {(control) => <input className="input figures" {...control} inputMode="numeric" autoComplete="off" maxLength={4} data-testid="receipt-code" value={said.code} onChange={(event) => change({ code: event.target.value })} />}
        </Field>
        {asksName && (
          <Field label={text.receiptName}>
            {(control) => <input className="input" {...control} dir="auto" autoComplete="off" maxLength={200} data-testid="receipt-name" value={said.name} onChange={(event) => change({ name: event.target.value })} />}
          </Field>
        )}
        {mayBeLost && said.code === '' && (
          <Field label={text.receiptAddress}>
            {(control) => <input className="input" {...control} dir="auto" autoComplete="off" maxLength={400} data-testid="receipt-address" value={said.address} onChange={(event) => change({ address: event.target.value })} />}
          </Field>
        )}
        {trouble && <p className="field__error" role="alert">{trouble}</p>}
        <Button type="submit" data-testid="check-receipt" disabled={said.code === '' && said.address.trim() === ''}>{text.prove}</Button>
      </form>
    </details>
  );
}
