import type { Board, Broadcast } from '@pukar/acd-core/contracts';
import { Button, Field, Notice, When, Written } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { boardText as text } from './board-messages.js';

interface TellDesksProps {
  readonly told: Board['told'];
  readonly onTell: (line: Broadcast) => Promise<string | null>;
  readonly onEnd: (id: string) => void;
}

/** A line for all desks: what is being told, and a new one. */
export function TellDesks({ told, onTell, onEnd }: TellDesksProps) {
  const [words, setWords] = useState('');
  const [forMinutes, setMinutes] = useState('60');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const refused = await onTell({ text: words, minutes: Number(forMinutes) });
    setBusy(false);
    setTrouble(refused);
    if (refused === null) setWords('');
  };
  return (
    <section className="tell" aria-label={text.tell} data-testid="tell-desks">
      {told.length > 0 && (
        <ul aria-label={text.told}>
          {told.map((line) => (
            <li key={line.id} className="tell__line" data-testid="being-told">
              <Written text={line.text} /> <span className="quiet">{text.toldBy(line.by, line.seen)} · {text.tellMinutes.toLowerCase()} <When at={line.until} show="exact" /></span>
              <Button kind="bare" data-testid="end-telling" onClick={() => onEnd(line.id)}>{text.endTelling}</Button>
            </li>
          ))}
        </ul>
      )}
      <form className="tell__form" onSubmit={(event) => void send(event)}>
        <Field label={text.tellWhat} hint={text.tellHint}>{(control) => <input {...control} className="input" data-testid="tell-words" required minLength={3} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
        <Field label={text.tellMinutes}>{(control) => <select {...control} className="input" data-testid="tell-until" value={forMinutes} onChange={(event) => setMinutes(event.target.value)}>{Object.entries(text.minutes).map(([minutes, name]) => <option key={minutes} value={minutes}>{name}</option>)}</select>}</Field>
        <Button type="submit" kind="main" data-testid="tell-now" busy={busy && text.telling}>{text.tellNow}</Button>
      </form>
      {trouble && <Notice tone="late">{trouble}</Notice>}
    </section>
  );
}
