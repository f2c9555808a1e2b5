import type { ScoreAnswers, ScoreCard, Scores, ScoreSample } from '@pukar/recordings-core/contracts';
import { isAnswered, scoreOf } from '@pukar/recordings-core/domain';
import { api, Button, Field, Notice, StatusWord, type Tone } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { CardQuestions } from './card-questions.js';
import { scoringText as text } from './scoring-messages.js';

interface CardFormProps {
  readonly sample: ScoreSample;
  readonly form: Scores['form'];
  readonly onSaved: () => void;
}

/** The card that is filled while listening: every question by the arrow keys, and what it comes to so far. */
export function CardForm({ sample, form, onSaved }: CardFormProps) {
  const [answers, setAnswers] = useState<ScoreAnswers>({});
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const saved = await api(`/api/score-cards/${sample.id}`, { method: 'POST', body: { formVersion: form.version, answers, note } });
    setBusy(false);
    setTrouble(saved.ok ? null : saved.message);
    if (saved.ok) onSaved();
  };
  return (
    <form className="score-form" aria-label={text.form} data-testid="score-form" onSubmit={(event) => void save(event)}>
      <CardQuestions name={sample.id} questions={form.questions} answers={answers} isRequired onAnswer={(code, answer) => setAnswers({ ...answers, [code]: answer })} />
      <Field label={text.note} hint={text.noteHint}>{(control) => <textarea {...control} className="input" rows={2} maxLength={600} data-testid="score-note" value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
      {trouble && <Notice tone="late" testId="score-trouble">{trouble}</Notice>}
      <p className="score-form__save">
        <Button type="submit" kind="main" data-testid="save-card" busy={busy && text.saving}>{text.save}</Button>
        {isAnswered(form, answers) && <strong data-testid="comes-to">{text.sums(text.percent(scoreOf(form, answers)))}</strong>}
        <span className="quiet">{text.listenFirst}</span>
      </p>
    </form>
  );
}

/** A filled card, with what its agent says to it. */
export function FilledCard({ card, form }: { readonly card: ScoreCard; readonly form: Scores['form'] | undefined }) {
  return (
    <div className="filled-card" data-testid="filled-card">
      <p><strong>{text.percent(card.percent)}</strong>{card.filledBy && <span className="quiet"> {text.by(card.filledBy)}</span>}</p>
      <ul className="filled-card__answers">{form?.questions.map(({ code, words, most }) => <li key={code}>{words.en} <StatusWord tone={toneOf(card.answers[code], most)}>{text.answeredOf(card.answers[code] ?? 'none', most)}</StatusWord></li>)}</ul>
      {card.note && <blockquote>{card.note}</blockquote>}
      {card.reply && <p data-testid="card-reply"><span className="quiet">{text.reply}: </span>{card.reply}</p>}
    </div>
  );
}

/** Green for all that a question can bring, red for nothing of it. */
function toneOf(answer: ScoreAnswers[string] | undefined, most: number | null): Tone {
  if (answer === 'no' || answer === 0) return 'late';
  return answer === 'yes' || answer === most ? 'done' : 'calm';
}
