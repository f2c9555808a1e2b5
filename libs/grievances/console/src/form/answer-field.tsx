import { langOfText } from '@pukar/ui';
import { inwardText as text } from '../inward/inward-messages.js';

/** Of a question: what the agent told at once, which closes it. */
export function AnswerField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <div className="form-row">
      <label className="form-row__label" htmlFor="answer">{text.answer}</label>
      <div className="form-row__control">
        <textarea id="answer" data-testid="answer" className="input" rows={3} maxLength={1_000} lang={langOfText(value)} dir="auto" value={value} aria-describedby="answer-note" onChange={(event) => onChange(event.target.value)} />
        <p className="form-row__note" id="answer-note">{text.answerNote}</p>
      </div>
    </div>
  );
}
