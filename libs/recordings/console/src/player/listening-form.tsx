import { SHORTEST_REASON } from '@pukar/recordings-core/contracts';
import { Button, Field } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { recordingText as text } from '../recording-messages.js';

interface ListeningFormProps {
  readonly isOpening: boolean;
  readonly onListen: (reason: string) => void;
}

/** Why somebody listens, before they do. */
export function ListeningForm({ isOpening, onListen }: ListeningFormProps) {
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  const listen = (event: FormEvent) => {
    event.preventDefault();
    const isEnough = reason.trim().length >= SHORTEST_REASON;
    setIsShort(!isEnough);
    if (isEnough && !isOpening) onListen(reason.trim());
  };
  return (
    <form className="listening-form" onSubmit={listen}>
      <Field label={text.why} hint={text.whyHint} error={isShort ? text.whyShort : undefined}>
        {(control) => <input className="input" {...control} value={reason} maxLength={300} autoComplete="off" data-testid="listening-reason" onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Button kind="main" type="submit" busy={isOpening && text.opening} data-testid="listen">{text.listen}</Button>
    </form>
  );
}
