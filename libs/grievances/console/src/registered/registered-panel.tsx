import type { Registered } from '@pukar/grievances-core/contracts';
import { Grouped, NumbersInOrder, When } from '@pukar/ui';
import { useEffect, useRef } from 'react';
import { complaintText as text } from '../complaint-messages.js';

interface RegisteredPanelProps {
  readonly registered: Omit<Registered, 'departmentName'> & { readonly departmentName?: string };
  readonly language: string;
  readonly isCallOver: boolean;
  /** Nobody is on the line to whom it could be read. */
  readonly isHeardAlone: boolean;
}

/** The number to read out. It takes the focus because the form, which had it, is gone. */
export function RegisteredPanel({ registered, language, isCallOver, isHeardAlone }: RegisteredPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="registered">
      <h3 className="registered__title" ref={heading} tabIndex={-1}>{text.registered}</h3>
      <dl className="registered__facts">
        <dt>{text.ticketNumber}</dt>
        <dd className="registered__number"><Grouped value={registered.ticketNumber} kind="ticket" testId="ticket-number" /></dd>
        <dt>{text.promisedBy}</dt>
        <dd className="registered__date"><When at={registered.dueAt} testId="promised-date" /></dd>
        {registered.departmentName && <><dt>{text.with}</dt><dd>{registered.departmentName}</dd></>}
      </dl>
      {!isHeardAlone && (
        <div>
          <p className="quiet">{text.readOut}</p>
          <p className="registered__say" lang={language} dir="auto" data-testid="say"><NumbersInOrder text={registered.say} /></p>
        </div>
      )}
      <p className="quiet" role="status">{isHeardAlone ? text.finishHeard : isCallOver ? text.finishNow : text.endThenFinish}</p>
    </div>
  );
}
