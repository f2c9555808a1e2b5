import type { DraftContent } from '@pukar/citizens-core/contracts';
import { langOfText } from '@pukar/ui';
import { useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';

interface PersonFieldsProps {
  readonly content: DraftContent;
  readonly onChange: (change: Partial<DraftContent>) => void;
}

/** Who the citizen is, if they say: folded under one line, because a complaint needs neither. */
export function PersonFields({ content, onChange }: PersonFieldsProps) {
  const [isOpen, setOpen] = useState(content.citizenName !== '' || content.citizenAddress !== '');
  return (
    <details className="person" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="person__summary" data-testid="person-fields">
        {text.person} <span className="quiet">{!isOpen && content.citizenName ? content.citizenName : text.personNote}</span>
      </summary>
      <div className="person__fields">
        <Line id="citizen-name" label={text.name} value={content.citizenName} limit={120} onChange={(citizenName) => onChange({ citizenName })} />
        <Line id="citizen-address" label={text.address} value={content.citizenAddress} limit={300} onChange={(citizenAddress) => onChange({ citizenAddress })} />
      </div>
    </details>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly onChange: (value: string) => void;
}

function Line({ id, label, value, limit, onChange }: LineProps) {
  return (
    <div className="form-row">
      <label className="form-row__label" htmlFor={id}>{label}</label>
      <input id={id} data-testid={id} className="input" value={value} maxLength={limit} lang={langOfText(value)} dir="auto" autoComplete="off" onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
