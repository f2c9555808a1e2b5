import type { LetterTaken } from '@pukar/grievances-core/contracts';
import { Button, Grouped, langOfText, NumbersInOrder } from '@pukar/ui';
import { useState } from 'react';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';

/** Whom no phone reaches: the next letter, as it goes to the printer, and that it was sent. */
export function LetterLine({ server, waiting, onChanged }: { readonly server: SettlingServer; readonly waiting: number; readonly onChanged: () => void }) {
  const [letter, setLetter] = useState<LetterTaken | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = async () => {
    const answer = await server.takeLetter();
    setTrouble(answer.ok ? null : answer.message);
    setLetter(answer.ok ? answer.value : null);
  };
  const end = async (act: (id: string) => Promise<{ readonly ok: boolean }>) => {
    if (!letter || !(await act(letter.id)).ok) return;
    setLetter(null);
    onChanged();
  };
  if (waiting === 0 && !letter && !trouble) return null;
  return (
    <section className="settle__line" aria-label={text.letters} data-testid="letter-line">
      {!letter && waiting > 0 && <p>{text.toWrite(waiting)}</p>}
      {trouble && <p className="quiet" role="status">{trouble}</p>}
      {letter && <Letter letter={letter} />}
      <div className="settle__answers">
        {!letter && waiting > 0 && <Button data-testid="letter-take" onClick={() => void take()}>{text.writeLetter}</Button>}
        {letter && <Button kind="main" data-testid="letter-print" onClick={() => print()}>{text.printLetter}</Button>}
        {letter && <Button data-testid="letter-sent" onClick={() => void end((id) => server.letterSent(id))}>{text.letterSent}</Button>}
        {letter && <Button kind="bare" data-testid="letter-give-back" onClick={() => void end((id) => server.giveBackAsking(id))}>{text.giveBack}</Button>}
      </div>
    </section>
  );
}

function Letter({ letter: { ticketNumber, to, language, paragraphs } }: { readonly letter: LetterTaken }) {
  return (
    <article className="letter" lang={language} dir="auto" data-testid="letter">
      <p lang="hi"><strong>पुकार · Pukar</strong></p>
      <address className="letter__to">
        {to.name && <p lang={langOfText(to.name)} dir="auto">{to.name}</p>}
        <p lang={langOfText(to.address)} dir="auto">{to.address}</p>
      </address>
      <p><strong><Grouped value={ticketNumber} kind="ticket" /></strong></p>
      {paragraphs.map((words, nth) => <p key={nth} lang={langOfText(words) ?? language} dir="auto"><NumbersInOrder text={words} /></p>)}
    </article>
  );
}
