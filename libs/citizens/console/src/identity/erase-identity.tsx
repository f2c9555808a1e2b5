import { api, Button } from '@pukar/ui';
import { useState } from 'react';
import { identityText as text } from '../identity-messages.js';

interface EraseIdentityProps {
  readonly id: string;
  readonly onErased: () => void;
  readonly onTrouble: (words: string | null) => void;
}

/** Forgets the citizen whose identity is open: asked twice, because it cannot be undone. */
export function EraseIdentity({ id, onErased, onTrouble }: EraseIdentityProps) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    const answer = await api(`/api/identity/${id}/erase`, { method: 'POST', body: {} });
    setBusy(false);
    setAsked(false);
    onTrouble(answer.ok ? null : answer.message);
    if (answer.ok) onErased();
  };
  if (!isAsked) return <div className="mark__actions"><Button kind="bare" data-testid="identity-erase" onClick={() => setAsked(true)}>{text.erase}</Button></div>;
  return (
    <div role="group" aria-label={text.erase} className="mark__decide">
      <p>{text.eraseSure}</p>
      <div className="mark__actions">
        <Button autoFocus onClick={() => setAsked(false)}>{text.keep}</Button>
        <Button kind="end" busy={isBusy && text.eraseNow} data-testid="identity-erase-now" onClick={() => void erase()}>{text.eraseNow}</Button>
      </div>
    </div>
  );
}
