import type { OpenQuestions, WithdrawTicket } from '@pukar/grievances-core/contracts';
import { Button, Field, Grouped, Notice } from '@pukar/ui';
import { useState } from 'react';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

interface WithdrawPartProps {
  readonly server: SettlingServer;
  readonly open: OpenQuestions;
  /** The caller's tickets, of which somebody may say that they are pressed about one. */
  readonly tickets: readonly string[];
  /** It was taken back: what was open about it is so no more. */
  readonly onWithdrawn: () => void;
}

/** Taking a complaint back: the question that must be asked, and its three answers. Whatever but a no alarms a supervisor, and the citizen hears the same harmless words. */
export function WithdrawPart({ server, open, tickets, onWithdrawn }: WithdrawPartProps) {
  const { callId, mayWithdraw, script } = open;
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [came, setCame] = useState<'withdrawn' | 'alarmed' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ticketNumber = mayWithdraw ?? chosen ?? tickets[0] ?? null;
  const answer = async (said: WithdrawTicket['answer']) => {
    if (!ticketNumber) return;
    const came = await server.withdraw({ callId, ticketNumber, answer: said, words });
    setTrouble(came.ok ? null : came.message);
    if (came.ok) setCame(came.value.isWithdrawn ? 'withdrawn' : 'alarmed');
    if (came.ok && came.value.isWithdrawn) onWithdrawn();
  };
  if (came) {
    return (
      <Notice tone={came === 'withdrawn' ? 'done' : 'soon'} testId="withdrawal-told">
        <p>{came === 'withdrawn' ? text.withdrawn : text.alarmed}</p>
        <p lang={script.language} dir="auto"><strong>{came === 'withdrawn' ? script.isWithdrawn : script.staysAsItIs}</strong></p>
      </Notice>
    );
  }
  if (!ticketNumber) return null;
  return (
    <details className="settle__withdraw" data-testid="withdraw">
      <summary>{text.takeBack}</summary>
      <div className="settle__form">
        {!mayWithdraw && <p className="quiet">{open.identify ? text.showFirst : text.ringFirst}</p>}
        {!mayWithdraw && tickets.length > 1 && (
          <Field label={text.whichTicket}>
            {(control) => <select className="input figures" {...control} value={ticketNumber} onChange={(event) => setChosen(event.target.value)}>{tickets.map((one) => <option key={one} value={one}>{one}</option>)}</select>}
          </Field>
        )}
        {mayWithdraw && <p><Grouped value={mayWithdraw} kind="ticket" /></p>}
        <p className="quiet">{text.ask}</p>
        <p className="say__now" lang={script.language} dir="auto">{script.isAnybodyPressing}</p>
        <Field label={text.words} hint={text.wordsHint}>
          {(control) => <textarea className="input" {...control} rows={2} maxLength={2_000} dir="auto" data-testid="withdraw-words" value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        {trouble && <p className="field__error" role="alert">{trouble}</p>}
        <div className="settle__answers">
          <Button data-testid="withdraw-no" disabled={!mayWithdraw} onClick={() => void answer('no')}>{text.noPressure}</Button>
          <Button data-testid="withdraw-yes" onClick={() => void answer('yes')}>{text.pressure}</Button>
          <Button data-testid="withdraw-cannot-speak" onClick={() => void answer('cannot-speak')}>{text.cannotSpeak}</Button>
        </div>
      </div>
    </details>
  );
}
