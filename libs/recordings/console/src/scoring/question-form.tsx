import { SCORE_KINDS, type ScoreKind, type ScoreQuestion } from '@pukar/recordings-core/contracts';
import { Button, Field, NumberInput } from '@pukar/ui';
import { shareOf, withKind } from './form-draft.js';
import { scoringText } from './scoring-messages.js';

const text = scoringText.forms;

interface QuestionFormProps {
  readonly question: ScoreQuestion;
  readonly nth: number;
  readonly last: number;
  readonly all: readonly ScoreQuestion[];
  readonly onChange: (question: ScoreQuestion) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One question: its words, how it is answered, and how much it counts. */
export function QuestionForm({ question, nth, last, all, onChange, onMove, onRemove }: QuestionFormProps) {
  const { words, weight, kind, most } = question;
  const place = nth + 1;
  const short = (written: string): string | undefined => (written !== '' && written.trim().length < 3 ? text.short : undefined);
  return (
    <li className="form-editor__question" data-testid={`edit-question-${nth}`}>
      <fieldset>
        <legend>{text.question(place)} <span className="quiet">{text.share(shareOf(all, question))}</span></legend>
        <div className="form-editor__words">
          <Field label={text.english} error={short(words.en)}>{(control) => <input {...control} className="input" lang="en" required minLength={3} maxLength={160} data-testid="question-en" value={words.en} onChange={(event) => onChange({ ...question, words: { ...words, en: event.target.value } })} />}</Field>
          <Field label={text.hindi} error={short(words.hi)}>{(control) => <input {...control} className="input" lang="hi" required minLength={3} maxLength={200} data-testid="question-hi" value={words.hi} onChange={(event) => onChange({ ...question, words: { ...words, hi: event.target.value } })} />}</Field>
        </div>
        <div className="form-editor__kind">
          <Field label={text.kind}>{(control) => <select {...control} className="input" data-testid="question-kind" value={kind} onChange={(event) => onChange(withKind(question, event.target.value as ScoreKind))}>{SCORE_KINDS.map((one) => <option key={one} value={one}>{text.kinds[one]}</option>)}</select>}</Field>
          {most !== null && <Field label={text.most}>{(control) => <NumberInput {...control} className="input figures" min={2} max={10} data-testid="question-most" value={most} onNumber={(value) => onChange({ ...question, most: value })} />}</Field>}
          <Field label={text.weight}>{(control) => <NumberInput {...control} className="input figures" max={100} data-testid="question-weight" value={weight} onNumber={(value) => onChange({ ...question, weight: value })} />}</Field>
          <span className="form-editor__moves">
            <Button kind="bare" aria-label={text.upOf(place)} disabled={nth === 0} data-testid="question-up" onClick={() => onMove(-1)}>{text.up}</Button>
            <Button kind="bare" aria-label={text.downOf(place)} disabled={nth === last} data-testid="question-down" onClick={() => onMove(1)}>{text.down}</Button>
            <Button kind="bare" aria-label={text.removeOf(place)} data-testid="question-remove" onClick={onRemove}>{text.remove}</Button>
          </span>
        </div>
      </fieldset>
    </li>
  );
}
