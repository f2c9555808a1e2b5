import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Keys } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useOfficers } from './act-server.js';
import { inboxText } from '../messages.js';

interface OfficerFieldProps {
  readonly ticket: InboxTicket;
  readonly label: string;
  readonly error: string | undefined;
  readonly onPick: (officerId: string) => void;
}

/** The officers to whom a ticket can be given, each with a digit that does it. */
export function OfficerField({ ticket, label, error, onPick }: OfficerFieldProps) {
  const found = useOfficers();
  const officers = (found ?? []).filter(({ id, role }) => id !== ticket.assignedTo?.id && (role !== 'lme' || ticket.level === 1));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    const officer = /^[1-9]$/.test(event.key) ? officers[Number(event.key) - 1] : undefined;
    if (!officer) return;
    event.preventDefault();
    onPick(officer.id);
  };
  return (
    <div className="template-picker" ref={list} tabIndex={-1} role="group" aria-label={label} onKeyDown={press} data-testid="act-officers">
      {found && officers.length === 0 && <p>{inboxText.acts.nobody}</p>}
      <ol>
        {officers.map((officer, at) => (
          <li key={officer.id}>
            <button type="button" className="template-picker__reply" onClick={() => onPick(officer.id)} data-testid={`officer-${at + 1}`}>
              <Keys shortcut={at < 9 ? String(at + 1) : '·'} />
              <span>{officer.post.en} <span className="quiet" lang="hi-IN">{officer.post.hi}</span><span className="quiet figures"> · {inboxText.acts.hasOpen(officer.open)}</span></span>
            </button>
          </li>
        ))}
      </ol>
      {error && <p className="field__error" role="alert">{error}</p>}
    </div>
  );
}
