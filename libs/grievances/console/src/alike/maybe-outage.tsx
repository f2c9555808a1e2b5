import { type Alike, ProposedIncidentSchema } from '@pukar/grievances-core/contracts';
import { api, Button, Notice, useActs } from '@pukar/ui';
import { useState } from 'react';
import { alikeText as text } from './alike-messages.js';

interface MaybeOutageProps {
  readonly maybe: NonNullable<Alike['maybeOutage']>;
  readonly callId: string;
  readonly categoryCode: string;
  readonly placeCode: string;
}

/** So many say the same that it may be one outage: an agent says so with one key, and a supervisor opens it. */
export function MaybeOutage({ maybe, callId, categoryCode, placeCode }: MaybeOutageProps) {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'late'; readonly words: string } | null>(null);
  const propose = async () => {
    setBusy(true);
    const answer = await api('/api/incidents/proposals', { method: 'POST', body: { callId, categoryCode, placeCode }, reply: ProposedIncidentSchema });
    setBusy(false);
    setSaid(answer.ok ? { tone: 'done', words: text.proposed[answer.value.outcome] } : { tone: 'late', words: answer.message });
  };
  const mayPropose = !maybe.isProposed && said?.tone !== 'done';
  useActs({ 'outage.propose': mayPropose && !isBusy ? () => void propose() : undefined });
  return (
    <div className="alike" data-testid="maybe-outage">
      <p><strong>{text.maybeOutage(maybe.citizens, maybe.hours)}</strong></p>
      {mayPropose ? <Button act="outage.propose" data-testid="propose-outage" busy={isBusy && '…'} onClick={() => void propose()}>{text.propose}</Button> : !said && <p className="quiet">{text.proposed['proposed-already']}</p>}
      {said && <Notice tone={said.tone} testId="proposed">{said.words}</Notice>}
    </div>
  );
}
