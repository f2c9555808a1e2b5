import type { OpenQuestion, RatedForCitizen, RateForCitizen } from '@pukar/grievances-core/contracts';
import { Button, indianDate } from '@pukar/ui';
import { useState } from 'react';
import type { SettlingServer } from './settling-server.js';
import { settlingText as text } from './settling-messages.js';
import { WordsField } from './words-field.js';

interface SettleFormProps {
  readonly server: SettlingServer;
  readonly callId: string;
  readonly question: OpenQuestion;
  readonly onSettled: (words: string) => void;
}

const RATINGS = [5, 4, 3, 2, 1] as const;
const NOT_SATISFIED = 2;

/** What the agent tells the citizen that their rating came to. */
function wordsOf({ code, dueOn }: RatedForCitizen): string {
  if (code === 'closed' || dueOn === null) return code === 'closed' ? text.closed : text.noted;
  const day = indianDate(new Date(`${dueOn}T12:00:00+05:30`), new Date(), 'en-IN');
  return code === 'order-due' ? text.orderDue(day) : text.reopened(day);
}

/** What the citizen thinks of a resolution: a figure, and for a bad one what is still wrong. */
export function RateForm({ server, callId, question, onSettled }: SettleFormProps) {
  const [rating, setRating] = useState<RateForCitizen['rating'] | null>(null);
  const [words, setWords] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const save = async () => {
    if (rating === null) return;
    const answer = await server.rate({ callId, ticketNumber: question.ticketNumber, rating, words: rating <= NOT_SATISFIED ? words : '' });
    if (!answer.ok) return setTrouble(answer.message);
    onSettled(wordsOf(answer.value));
  };
  return (
    <form className="settle__form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <fieldset className="settle__ratings">
        <legend>{text.rating}</legend>
        {RATINGS.map((one) => (
          <label key={one}><input type="radio" name={`rating ${question.ticketNumber}`} data-testid={`rate-${one}`} checked={rating === one} onChange={() => { setRating(one); setTrouble(undefined); }} /> {text.ratings[one]}</label>
        ))}
      </fieldset>
      {rating !== null && rating <= NOT_SATISFIED
        ? <WordsField server={server} callId={callId} label={text.stillWrong} words={words} error={trouble} testId="still-wrong" onWords={setWords} />
        : trouble && <p className="field__error" role="alert">{trouble}</p>}
      <Button kind="main" type="submit" disabled={rating === null} data-testid="save-rating">{text.save}</Button>
    </form>
  );
}

/** What the citizen answers to an office. */
export function AnswerForm({ server, callId, question, onSettled }: SettleFormProps) {
  const [words, setWords] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const send = async () => {
    const answer = await server.answer({ callId, ticketNumber: question.ticketNumber, clarificationId: question.id, words });
    if (answer.ok) onSettled(text.answered);
    else setTrouble(answer.message);
  };
  return (
    <form className="settle__form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <WordsField server={server} callId={callId} label={text.theirAnswer} words={words} error={trouble} testId="their-answer" onWords={setWords} />
      <Button kind="main" type="submit" disabled={words.trim() === ''} data-testid="send-answer">{text.send}</Button>
    </form>
  );
}
