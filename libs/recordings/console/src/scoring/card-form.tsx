import type { ScoreAnswer, ScoreCard, Scores, ScoreSample } from '@pukar/recordings-core/contracts';
import { SCORE_ANSWERS } from '@pukar/recordings-core/contracts';
import { isAnswered, scoreOf } from '@pukar/recordings-core/domain';
import { api, Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { scoringText as text } from './scoring-messages.js';

type Answers = Readonly<Record<string, ScoreAnswer>>;

interface CardFormProps {
  readonly sample: ScoreSample;
  readonly form: Scores['form'];
  readonly onSaved: () => void;
}

/** The card that is filled while listening: every question by the arrow keys, and what it comes to so far. */
export function CardForm({ sample, form, onSaved }: CardFormProps) {
  const [answers, setAnswers] = useState<Answers>({});
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
      {form.questions.map((question) => (
        <fieldset key={question.code} className="score-form__question" data-testid={`question-${question.code}`}>
          <legend>{question.words.en} <span className="quiet" lang="hi-IN">{question.words.hi}</span></legend>
          <span className="score-form__answers">
            {SCORE_ANSWERS.map((answer) => <label key={answer}><input type="radio" required name={`${sample.id} ${question.code}`} checked={answers[question.code] === answer} data-testid={`answer-${question.code}-${answer}`} onChange={() => setAnswers({ ...answers, [question.code]: answer })} /> {text.answers[answer]}</label>)}
            <span className="quiet">{question.isVital ? text.vital : text.weight(question.weight)}</span>
          </span>
        </fieldset>
      ))}
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
      <ul>{form?.questions.map(({ code, words }) => <li key={code}><span className={card.answers[code] === 'no' ? 'filled-card__no' : undefined}>{words.en}: {text.answers[card.answers[code] ?? 'none']}</span></li>)}</ul>
      {card.note && <blockquote>{card.note}</blockquote>}
      {card.reply && <p data-testid="card-reply"><span className="quiet">{text.reply}: </span>{card.reply}</p>}
    </div>
  );
}
