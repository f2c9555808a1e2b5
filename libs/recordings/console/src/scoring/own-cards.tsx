import './scoring.css';
import { OwnCardsSchema, type OwnCards as Cards } from '@pukar/recordings-core/contracts';
import { api, Button, Field, languageName, Notice, useLooking, When } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { FilledCard } from './card-form.js';
import { scoringText as text } from './scoring-messages.js';

const LOOK_EVERY_MS = 300_000;

/** An agent's own score cards, folded until they look; what they have not answered yet is counted. */
export function OwnCards({ onExpire }: { readonly onExpire: () => void }) {
  const { value: cards, look } = useLooking('/api/own-score-cards', OwnCardsSchema, LOOK_EVERY_MS, onExpire);
  if (!cards || cards.length === 0) return null;
  return (
    <details className="own-cards" data-testid="own-cards">
      <summary>{text.ownTitle} <span className="quiet figures">{text.own(cards.length)}</span></summary>
      <ul>{cards.map((one) => <OwnCard key={one.card.id} one={one} onReplied={look} />)}</ul>
    </details>
  );
}

function OwnCard({ one: { card, at, language, form }, onReplied }: { readonly one: Cards[number]; readonly onReplied: () => void }) {
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const sent = await api(`/api/own-score-cards/${card.id}/reply`, { method: 'POST', body: { words } });
    setBusy(false);
    setTrouble(sent.ok ? null : sent.message);
    if (sent.ok) onReplied();
  };
  return (
    <li className="own-cards__card">
      <p className="quiet">{text.ownCall} <When at={at} show="exact" /> {language && languageName(language)}</p>
      <FilledCard card={card} form={form} />
      {card.reply === null && (
        <form className="own-cards__reply" onSubmit={(event) => void send(event)}>
          <Field label={text.replyLabel} hint={text.replyHint}>{(control) => <input {...control} className="input" required minLength={3} maxLength={600} data-testid="reply-words" value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
          <Button type="submit" data-testid="send-reply" busy={busy && text.sending}>{text.send}</Button>
        </form>
      )}
      {trouble && <Notice tone="late">{trouble}</Notice>}
    </li>
  );
}
