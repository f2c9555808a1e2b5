import type { Registered } from '@pukar/grievances-core/contracts';
import { Button, Grouped, NumbersInOrder, When } from '@pukar/ui';
import { useEffect, useRef } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import type { Present } from '../form/person-fields.js';
import { inwardText } from '../inward/inward-messages.js';

interface RegisteredPanelProps {
  readonly registered: Omit<Registered, 'departmentName'> & { readonly departmentName?: string };
  readonly language: string;
  readonly isCallOver: boolean;
  /** Whom it could be read to: nobody but a caller. */
  readonly present: Present;
}

/** The number to read out, or to hand out on paper. It takes the focus because the form, which had it, is gone. */
export function RegisteredPanel({ registered, language, isCallOver, present }: RegisteredPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const next = { voice: text.finishHeard, caller: isCallOver ? text.finishNow : text.endThenFinish };
  return (
    <div className="registered">
      <h3 className="registered__title" ref={heading} tabIndex={-1}>{text.registered}</h3>
      <p className="slip-only">{inwardText.slipTitle}</p>
      <dl className="registered__facts">
        <dt>{text.ticketNumber}</dt>
        <dd className="registered__number"><Grouped value={registered.ticketNumber} kind="ticket" testId="ticket-number" /></dd>
        {registered.receipt && <><dt>{text.receiptCode}</dt><dd className="registered__number" data-testid="receipt-code">{registered.receipt.code}</dd></>}
        {registered.dueAt && <><dt>{text.promisedBy}</dt><dd className="registered__date"><When at={registered.dueAt} testId="promised-date" /></dd></>}
        {registered.departmentName && <><dt>{text.with}</dt><dd>{registered.departmentName}</dd></>}
      </dl>
      {present === 'caller' && <p className="quiet registered__read-out">{text.readOut}</p>}
      {present !== 'voice' && <p className="registered__say" lang={language} dir="auto" data-testid="say"><NumbersInOrder text={registered.say} /></p>}
      {registered.receipt && present !== 'voice' && <p className="registered__say" lang={registered.receipt.language} dir="auto" data-testid="say-code">{registered.receipt.say}</p>}
      <p className="slip-only">{inwardText.slipKeep}</p>
      {present === 'paper' ? <p><Button data-testid="print" onClick={() => print()}>{inwardText.print}</Button></p> : <p className="quiet" role="status">{next[present]}</p>}
    </div>
  );
}
