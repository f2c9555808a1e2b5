import type { ReactNode } from 'react';
import { Button, EmptyState, useActs } from '@pukar/ui';
import { complaintText as text } from './complaint-messages.js';
import type { ComplaintServer } from './complaint-server.js';
import { focusField } from './form/focus-field.js';
import { inwardText } from './inward/inward-messages.js';
import { type BelowTicket, Know } from './look-up/know.js';
import { loadPart } from './load-part.js';
import type { SettlingServer } from './settling/settling-server.js';
import { useLookUp } from './look-up/use-look-up.js';

const AskingLine = loadPart(async () => (await import('./settling/asking-line.js')).AskingLine);

interface IdleWorkspaceProps {
  readonly server: ComplaintServer;
  readonly settling: SettlingServer;
  /** What the agent waits for, or must do first. */
  readonly hint: string;
  /** What is read in place of that, of somebody else's call. */
  readonly instead?: ReactNode;
  readonly belowTicket?: BelowTicket | undefined;
  /** Begins to write down what came in without a call. */
  readonly onWriteDown?: (() => void) | undefined;
}

/** The desk between calls: the same three columns, each saying what will come. */
export function IdleWorkspace({ server, settling, hint, instead, belowTicket, onWriteDown }: IdleWorkspaceProps) {
  const lookUp = useLookUp(server, () => undefined);
  useActs({ 'ticket.look-up': () => focusField('look-up'), 'paper.write-down': onWriteDown });
  return (
    <main className="desk-columns">
      <section className="column" aria-labelledby="who-title">
        <h2 className="column__title" id="who-title">{text.whoCalls}</h2>
        <p className="quiet">{text.whoEmpty}</p>
        <AskingLine server={settling} onTicket={(number) => void lookUp.find(number)} />
      </section>
      <section className="column column--complaint" aria-labelledby="complaint-title">
        <h2 className="column__title" id="complaint-title">{text.complaint}</h2>
        {instead ?? <EmptyState title={hint}><p>{text.formEmptyReady}</p>{onWriteDown && <Button act="paper.write-down" data-testid="write-down" onClick={onWriteDown}>{inwardText.writeDown}</Button>}</EmptyState>}
      </section>
      <div className="side">
        <section className="column column--say" aria-labelledby="say-title">
          <h2 className="column__title" id="say-title">{text.say}</h2>
          <p className="quiet">{text.sayEmpty}</p>
        </section>
        <Know lookUp={lookUp} belowTicket={belowTicket} />
      </div>
    </main>
  );
}
