import { OBJECTION_REASONS, type ObjectionReason } from '@pukar/recordings-core/contracts';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { recordingText as text } from '../recording-messages.js';

interface ObjectionBarProps {
  readonly onObject: (reason: ObjectionReason) => void;
  readonly onClose: () => void;
}

/** Asks once more before a recording ends for good. */
export function ObjectionBar({ onObject, onClose }: ObjectionBarProps) {
  const [reason, setReason] = useState<ObjectionReason>('does-not-want');
  return (
    <div className="objection" role="group" aria-label={text.object}>
      <label>{text.objectAsk} <select className="input" autoFocus value={reason} data-testid="objection-reason" onChange={(event) => setReason(OBJECTION_REASONS.find((one) => one === event.target.value) ?? 'other')}>{OBJECTION_REASONS.map((one) => <option key={one} value={one}>{text.reasons[one]}</option>)}</select></label>
      <Button kind="end" data-testid="objection-delete" onClick={() => onObject(reason)}>{text.deleteIt}</Button>
      <Button data-testid="objection-close" onClick={onClose}>{text.keepIt}</Button>
    </div>
  );
}
