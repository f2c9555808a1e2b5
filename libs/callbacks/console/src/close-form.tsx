import { CLOSE_CODES, type CloseCode } from '@pukar/callbacks-core/contracts';
import { Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { callbackText as text } from './callback-messages.js';
import { act } from './use-callbacks.js';

interface CloseFormProps {
  readonly id: string;
  readonly onKeep: () => void;
  readonly onClosed: () => void;
}

/** Closes a call-back without ringing, with a code and a reason. */
export function CloseForm({ id, onKeep, onClosed }: CloseFormProps) {
  const [code, setCode] = useState<CloseCode>('settled-otherwise');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    const wrong = await act(id, 'close', { code, reason });
    setBusy(false);
    setError(wrong);
    if (!wrong) onClosed();
  };
  return (
    <form className="call-back__close" aria-label={text.closing.title} onSubmit={(event) => { event.preventDefault(); void close(); }}>
      <Field label={text.closing.code}>
        {(control) => <select className="input" {...control} value={code} onChange={(event) => setCode(event.target.value as CloseCode)}>{CLOSE_CODES.map((one) => <option key={one} value={one}>{text.codes[one]}</option>)}</select>}
      </Field>
      <Field label={text.closing.reason} error={error ?? undefined}>
        {(control) => <input className="input" {...control} value={reason} maxLength={300} data-testid="close-reason" onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="call-back__acts">
        <Button type="submit" kind="end" busy={busy && text.closing.saving} data-testid="close-confirm">{text.closing.confirm}</Button>
        <Button onClick={onKeep}>{text.closing.keep}</Button>
      </div>
    </form>
  );
}
