import { type ScoreForms, ScoreFormsSchema, type ScoreQuestion } from '@pukar/recordings-core/contracts';
import { Announce, api, Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { FormPreview } from './form-preview.js';
import { FormVersions } from './form-versions.js';
import { freshQuestion, isWorded, moved, withCodes } from './form-draft.js';
import { QuestionForm } from './question-form.js';
import { scoringText } from './scoring-messages.js';

const text = scoringText.forms;
const LOOK_EVERY_MS = 60_000;

/** What score cards ask: the form that holds, the next one as it is being written and as it will look, and those that were. */
export function FormEditor({ onExpire, onChanged }: { readonly onExpire: () => void; readonly onChanged: () => void }) {
  const { value: forms, trouble, look } = useLooking('/api/score-cards/forms', ScoreFormsSchema, LOOK_EVERY_MS, onExpire);
  if (trouble && !forms) return <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{scoringText.tryAgain}</Button></Notice>;
  if (!forms?.[0]) return <EmptyState title={text.loading} />;
  return <Editor key={forms[0].version} forms={forms} holds={forms[0]} onChanged={() => { look(); onChanged(); }} />;
}

function Editor({ forms, holds, onChanged }: { readonly forms: ScoreForms; readonly holds: ScoreForms[number]; readonly onChanged: () => void }) {
  const [questions, setQuestions] = useState<readonly ScoreQuestion[]>(holds.questions);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const isChanged = JSON.stringify(questions) !== JSON.stringify(holds.questions);
  const wrong = questions.length === 0 ? text.nothing : questions.every(({ weight }) => weight === 0) ? text.noWeight : null;
  const begin = (from: readonly ScoreQuestion[]) => { setTrouble(null); setQuestions(from); };
  const publish = async () => {
    setBusy(true);
    const answer = await api('/api/score-cards/form', { method: 'POST', body: { basedOn: holds.version, questions: withCodes(questions) } });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    setSaid(text.published(holds.version + 1));
    onChanged();
  };
  return (
    <form className="form-editor" data-testid="form-editor" data-version={holds.version} onSubmit={(event) => { event.preventDefault(); if (isChanged && !busy) void publish(); }}>
      <Announce>{said}</Announce>
      <p className="quiet">{text.about}</p>
      <ol className="form-editor__questions">
        {questions.map((question, nth) => (
          <QuestionForm key={question.code || `new ${nth}`} question={question} nth={nth} last={questions.length - 1} all={questions}
            onChange={(next) => setQuestions(questions.with(nth, next))} onMove={(by) => setQuestions(moved(questions, nth, by))} onRemove={() => setQuestions(questions.toSpliced(nth, 1))} />
        ))}
      </ol>
      <div><Button data-testid="add-question" disabled={questions.length >= 20} onClick={() => setQuestions([...questions, freshQuestion()])}>{text.add}</Button></div>
      <FormPreview questions={withCodes(questions)} />
      {wrong && <Notice tone="soon">{wrong}</Notice>}
      {trouble && <Notice tone="late" testId="form-trouble">{trouble}</Notice>}
      <p className="score-form__save">
        <Button type="submit" kind="main" data-testid="publish-form" disabled={!isChanged || wrong !== null || !questions.every(isWorded)} busy={busy && text.publishing}>{text.publish}</Button>
        {isChanged ? <Button kind="bare" onClick={() => begin(holds.questions)}>{text.reset}</Button> : <span className="quiet">{text.unchanged}</span>}
      </p>
      <FormVersions forms={forms} onTake={begin} />
    </form>
  );
}
