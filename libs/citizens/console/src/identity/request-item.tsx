import type { IdentityRequest, OpeningState } from '@pukar/citizens-core/contracts';
import { Grouped, StatusWord, type Tone, When, Written } from '@pukar/ui';
import { identityText as text } from '../identity-messages.js';
import { DecideIdentityForm } from './decide-form.js';
import { OpenedIdentity } from './opened-identity.js';

interface RequestItemProps {
  readonly request: IdentityRequest;
  readonly onDecided: (tone: 'done' | 'late', words: string) => void;
  /** It was read, or shut: the list is no longer as it was. */
  readonly onChanged: () => void;
}

const TONE = { asked: 'soon', lapsed: 'calm', refused: 'calm', open: 'live', shut: 'calm' } as const satisfies Record<OpeningState, Tone>;

/** One request: who asked and why, who agreed, how often it was read; and what this person may do about it. */
export function RequestItem({ request, onDecided, onChanged }: RequestItemProps) {
  const { state, decision, isMine, openUntil } = request;
  return (
    <article className="mark" data-testid="identity-request" data-request={request.id}>
      <header className="mark__head">
        <h2 className="mark__kind"><Grouped value={request.ticketNumber} kind="ticket" /></h2>
        <StatusWord tone={TONE[state]} testId="identity-state">{text.states[state]}</StatusWord>
        <span>{text.askedBy} {isMine ? text.you : request.askedBy}, {text.for} {text.minutesOf(request.minutes)}</span>
        <When at={request.askedAt} show="exact" />
      </header>
      <div className="mark__body">
        <div className="mark__said">
          <p><Written text={request.reason} /></p>
          {decision && (
            <p className="quiet">
              {decision.isAgreed ? text.agreedBy : text.refusedBy} {decision.by}, <When at={decision.at} show="exact" />: <Written text={decision.reason} />
            </p>
          )}
          {decision?.isAgreed && <p className="quiet" data-testid="identity-readings">{text.readings(request.readings)}{request.readings > 0 && <>; {request.heardAt ? text.heard : text.notHeard}</>}</p>}
        </div>
        {state === 'asked' && (isMine ? <p className="mark__decide quiet">{text.mineWaits}</p> : <DecideIdentityForm request={request} onDecided={onDecided} />)}
        {state === 'open' && isMine && openUntil && <OpenedIdentity id={request.id} until={openUntil} onRead={onChanged} onShut={onChanged} />}
      </div>
    </article>
  );
}
