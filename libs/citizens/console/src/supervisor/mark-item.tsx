import type { MarkDecision, MarkState, MarkView } from '@pukar/citizens-core/contracts';
import { StatusWord, type Tone, When, Written } from '@pukar/ui';
import type { ReactNode } from 'react';
import { conductText as text } from '../conduct-messages.js';
import { DecideForm } from './decide-form.js';
import { MarkEvidence } from './mark-evidence.js';
import { MarkHistory } from './mark-history.js';

interface MarkItemProps {
  readonly mark: MarkView;
  readonly evidence: (callId: string) => ReactNode;
  readonly onDecided: (decision: MarkDecision) => void;
  readonly onChanged: (decidedByAnother?: string) => void;
}

const TONE = { proposed: 'soon', upheld: 'live', dismissed: 'calm', appealed: 'soon', confirmed: 'live', lifted: 'done' } as const satisfies Record<MarkState, Tone>;

/** One mark: what the agent says, what the call was, what happened to it, and what this supervisor may decide. */
export function MarkItem({ mark, evidence, onDecided, onChanged }: MarkItemProps) {
  const { call } = mark;
  return (
    <article className={`mark${mark.isUrgent ? ' mark--urgent' : ''}`} data-testid="mark" data-mark={mark.id}>
      <header className="mark__head">
        {mark.isUrgent && <StatusWord tone="late">{text.threat}</StatusWord>}
        <h2 className="mark__kind">{text.kinds[mark.kind]}</h2>
        <StatusWord tone={TONE[mark.state]} testId="mark-state">{text.states[mark.state]}</StatusWord>
        <span className="figures">{mark.numberMasked ?? (mark.countsUntil || mark.mayDecide.length > 0 ? text.withheld : '')}</span>
        <When at={call.at} show="exact" />
        <span className="figures">{call.seconds === null ? text.goesOn : text.seconds(call.seconds)}</span>
        {call.wasPutOut && <span>{text.wasPutOut}</span>}
        <span className="quiet">{mark.countsUntil ? <>{text.countsUntil} <When at={mark.countsUntil} show="exact" /></> : mark.state === 'proposed' ? '' : text.countsNot}</span>
      </header>
      <div className="mark__body">
        <div className="mark__said">
          {mark.note === '' ? <p className="quiet">{text.noNote}</p> : <p data-testid="mark-note-read"><Written text={mark.note} /></p>}
          <MarkHistory history={mark.history} />
          {mark.state !== 'dismissed' && mark.state !== 'lifted' && <MarkEvidence>{() => evidence(call.callId)}</MarkEvidence>}
        </div>
        {mark.needsAnother && <p className="mark__decide quiet" data-testid="needs-another">{text.needsAnother}</p>}
        {mark.mayDecide.length > 0 && <DecideForm mark={mark} onDecided={onDecided} onChanged={onChanged} />}
      </div>
    </article>
  );
}
