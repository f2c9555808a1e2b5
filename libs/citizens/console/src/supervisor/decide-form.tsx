import type { MarkDecision, MarkView } from '@pukar/citizens-core/contracts';
import { api, Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { conductText as text } from '../conduct-messages.js';

interface DecideFormProps {
  readonly mark: MarkView;
  readonly onDecided: (decision: MarkDecision) => void;
  /** The mark is not what was read: the agent added to it, or, in these words, somebody else decided. */
  readonly onChanged: (decidedByAnother?: string) => void;
}

const SHORTEST = 3;

/** A decision with its reason; the server says again whether this person may decide. */
export function DecideForm({ mark, onDecided, onChanged }: DecideFormProps) {
  const [reason, setReason] = useState('');
  /** The version that was on the screen when the reason was begun: what came under their hands since is not what they decide about. */
  const [read, setRead] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | undefined>();
  const decide = async (decision: MarkDecision) => {
    if (reason.trim().length < SHORTEST) return setTrouble(text.reasonMissing);
    const answer = await api(`/api/conduct/${mark.id}/decision`, { method: 'POST', body: { decision, reason, version: read ?? mark.version } });
    if (answer.ok) return onDecided(decision);
    setTrouble(answer.message);
    if (answer.code === 'changed') {
      setRead(null);
      onChanged();
    }
    if (answer.code === 'not-accepted') onChanged(answer.message);
  };
  return (
    <form className="mark__decide" onSubmit={(event) => event.preventDefault()}>
      <Field label={text.reason} hint={text.reasonHint} error={trouble}>
        {(control) => <textarea className="input" {...control} rows={2} maxLength={500} data-testid="decision-reason" value={reason} onChange={(event) => { setReason(event.target.value); setRead((before) => before ?? mark.version); setTrouble(undefined); }} />}
      </Field>
      <div className="mark__actions">
        {mark.mayDecide.map((decision) => (
          <Button key={decision} kind={decision === 'uphold' || decision === 'confirm' ? 'main' : 'plain'} data-testid={`decide-${decision}`} onClick={() => void decide(decision)}>{text.decisions[decision]}</Button>
        ))}
      </div>
    </form>
  );
}
