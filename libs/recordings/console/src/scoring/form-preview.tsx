import { fitsQuestion, scoreOf } from '@pukar/recordings-core/domain';
import type { ScoreAnswers, ScoreQuestion } from '@pukar/recordings-core/contracts';
import { useState } from 'react';
import { CardQuestions } from './card-questions.js';
import { scoringText } from './scoring-messages.js';

const text = scoringText.forms;

/** The card as who listens will see it, to be tried out: nothing of it is kept. */
export function FormPreview({ questions }: { readonly questions: readonly ScoreQuestion[] }) {
  const [answers, setAnswers] = useState<ScoreAnswers>({});
  const fitting = Object.fromEntries(questions.flatMap((question) => { const answer = answers[question.code]; return answer !== undefined && fitsQuestion(question, answer) ? [[question.code, answer]] : []; }));
  return (
    <section className="form-editor__preview" aria-label={text.preview} data-testid="form-preview">
      <h3>{text.preview}</h3>
      <div className="score-form"><CardQuestions name="preview" questions={questions} answers={fitting} isRequired={false} onAnswer={(code, answer) => setAnswers({ ...answers, [code]: answer })} /></div>
      <p role="status" className="quiet" data-testid="preview-score">{text.sofar(scoringText.percent(scoreOf({ version: 0, questions }, fitting)))}</p>
    </section>
  );
}
