import type { RingingFacts, WhomToRing } from '@pukar/calls-core/contracts';
import { Button, Notice, useActs } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { outgoingText as text } from './outgoing-messages.js';
import type { OutgoingServer } from './outgoing-server.js';

interface RingFromTicketProps {
  readonly server: OutgoingServer;
  readonly ticketNumber: string;
  /** The agent has no call. */
  readonly isFree: boolean;
  readonly onPlace: (wish: { readonly ticketNumber: string; readonly whom: WhomToRing; readonly reason?: string }) => void;
}

/** Whom an agent can ring about the ticket on screen, what those will see, and the keys for it. */
export function RingFromTicket({ server, ticketNumber, isFree, onPlace }: RingFromTicketProps) {
  const { facts, trouble } = useRingingFacts(server, ticketNumber);
  const [reason, setReason] = useState('');
  const needsReason = facts?.quietUntil != null && reason.trim().length < 5;
  const canCitizen = isFree && !!facts?.citizen;
  const canOfficer = isFree && facts?.officer?.hasPhone === true;
  const place = (whom: WhomToRing, may: boolean) => {
    if (!may || (whom !== 'officer' && needsReason)) return false;
    onPlace({ ticketNumber, whom, ...(reason.trim() ? { reason: reason.trim() } : {}) });
    return undefined;
  };
  useActs({
    'ticket.ring-citizen': canCitizen && !needsReason ? () => place('citizen', canCitizen) : undefined,
    'ticket.ring-officer': canOfficer ? () => place('officer', canOfficer) : undefined,
    'ticket.ring-bridge': canCitizen && canOfficer && !needsReason ? () => place('bridge', canCitizen && canOfficer) : undefined,
  });

  return (
    <section className="ring-panel" aria-labelledby="ring-title" data-testid="ring-panel">
      <h4 className="ticket__label" id="ring-title">{text.ring}</h4>
      {trouble && <Notice tone="soon">{trouble}</Notice>}
      {!facts && !trouble && <p className="quiet">{text.looking}</p>}
      {facts && (
        <>
          <Whom facts={facts} />
          {facts.isForeign ? <Notice tone="soon" testId="foreign-number">{text.foreign(facts.shownNumber)}</Notice> : <p className="quiet">{text.theySee(facts.shownNumber)}</p>}
          {facts.quietUntil && <Reason reason={reason} onReason={setReason} />}
          {!isFree && <p className="quiet">{text.endFirst}</p>}
          <div className="ring-panel__keys">
            <Button act="ticket.ring-citizen" data-testid="ring-citizen" disabled={!canCitizen || needsReason} onClick={() => place('citizen', canCitizen)}>{text.ringCitizen}</Button>
            <Button act="ticket.ring-officer" data-testid="ring-officer" disabled={!canOfficer} onClick={() => place('officer', canOfficer)}>{text.ringOfficer}</Button>
            <Button act="ticket.ring-bridge" data-testid="ring-bridge" disabled={!canCitizen || !canOfficer || needsReason} onClick={() => place('bridge', canCitizen && canOfficer)}>{text.bridge}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Whom({ facts: { citizen, officer } }: { readonly facts: RingingFacts }) {
  return (
    <dl className="ring-panel__whom">
      <div><dt>{text.citizen}</dt><dd className="figures">{citizen ?? text.noNumber}</dd></div>
      <div><dt>{text.officer}</dt><dd>{officer ? `${officer.post} · ${officer.office}${officer.hasPhone ? '' : ` · ${text.noNumber}`}` : text.notForwarded}</dd></div>
    </dl>
  );
}

function Reason({ reason, onReason }: { readonly reason: string; readonly onReason: (reason: string) => void }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor="ring-reason">{text.why}</label>
      <input id="ring-reason" data-testid="ring-reason" className="input" maxLength={200} aria-describedby="ring-reason-hint" value={reason} onChange={(event) => onReason(event.target.value)} />
      <p className="field__hint" id="ring-reason-hint">{text.quiet}</p>
    </div>
  );
}

function useRingingFacts(server: OutgoingServer, ticketNumber: string): { readonly facts: RingingFacts | null; readonly trouble: string | null } {
  const [found, setFound] = useState<{ readonly of: string; readonly facts: RingingFacts | null; readonly trouble: string | null } | null>(null);
  useEffect(() => {
    let isOver = false;
    void server.before(ticketNumber).then((answer) => { if (!isOver) setFound({ of: ticketNumber, facts: answer.ok ? answer.value : null, trouble: answer.ok ? null : answer.message }); });
    return () => { isOver = true; };
  }, [server, ticketNumber]);
  return found?.of === ticketNumber ? found : { facts: null, trouble: null };
}
