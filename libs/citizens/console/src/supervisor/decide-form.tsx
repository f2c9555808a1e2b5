import type { MarkDecision, MarkView } from '@pukar/citizens-core/contracts';
import { api, Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { conductText as text } from '../conduct-messages.js';

interface DecideFormProps {
  readonly mark: MarkView;
  readonly onDecided: (decision: MarkDecision) => void;
  /** Somebody else may have decided meanwhile. */
  readonly onTrouble: () => void;
}

const SHORTEST = 3;

/** A decision with its reason; the server says again whether this person may decide. */
export function DecideForm({ mark, onDecided, onTrouble }: DecideFormProps) {
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const decide = async (decision: MarkDecision) => {
    if (reason.trim().length < SHORTEST) return setTrouble(text.reasonMissing);
    const answer = await api(`/api/conduct/${mark.id}/decision`, { method: 'POST', body: { decision, reason } });
    if (answer.ok) return onDecided(decision);
    setTrouble(answer.message);
    if (answer.code === 'not-accepted') onTrouble();
  };
  return (
    <form className="mark__decide" onSubmit={(event) => event.preventDefault()}>
      <Field label={text.reason} hint={text.reasonHint} error={trouble}>
        {(control) => <textarea className="input" {...control} rows={2} maxLength={500} data-testid="decision-reason" value={reason} onChange={(event) => { setReason(event.target.value); setTrouble(undefined); }} />}
      </Field>
      <div className="mark__actions">
        {mark.mayDecide.map((decision) => (
          <Button key={decision} kind={decision === 'uphold' || decision === 'confirm' ? 'main' : 'plain'} data-testid={`decide-${decision}`} onClick={() => void decide(decision)}>{text.decisions[decision]}</Button>
        ))}
      </div>
    </form>
  );
}
