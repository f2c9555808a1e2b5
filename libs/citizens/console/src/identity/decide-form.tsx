import type { IdentityRequest } from '@pukar/citizens-core/contracts';
import { api, Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { identityText as text } from '../identity-messages.js';

interface DecideIdentityFormProps {
  readonly request: IdentityRequest;
  readonly onDecided: (tone: 'done' | 'late', words: string) => void;
}

const SHORTEST = 3;

/** The second person agrees or refuses, with a reason; the server says again whether they are another person. */
export function DecideIdentityForm({ request, onDecided }: DecideIdentityFormProps) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const decide = async (agree: boolean) => {
    if (reason.trim().length < SHORTEST) return setTrouble(text.reasonMissing);
    const answer = await api(`/api/identity/${request.id}/decision`, { method: 'POST', body: { agree, reason } });
    if (answer.ok) return onDecided('done', agree ? text.agreed : text.refused);
    setTrouble(answer.message);
    if (answer.code === 'not-waiting') onDecided('late', answer.message);
  };
  return (
    <form className="mark__decide" onSubmit={(event) => event.preventDefault()}>
      <Field label={text.decisionReason} hint={text.decisionHint} error={trouble}>
        {(control) => <textarea className="input" {...control} rows={2} maxLength={500} data-testid="identity-decision-reason" value={reason} onChange={(event) => { setReason(event.target.value); setTrouble(undefined); }} />}
      </Field>
      <div className="mark__actions">
        <Button kind="main" data-testid="identity-agree" onClick={() => void decide(true)}>{text.agree}</Button>
        <Button data-testid="identity-refuse" onClick={() => void decide(false)}>{text.refuse}</Button>
      </div>
    </form>
  );
}
