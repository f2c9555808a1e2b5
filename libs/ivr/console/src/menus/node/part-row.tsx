import type { Condition, FlowPart } from '@pukar/ivr-core/domain';
import { LANGUAGES } from '@pukar/kernel';
import { Button, Field, languageName } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { fieldWords, isAlwaysSaid } from '../words/way-words.js';
import { ConditionsField } from './conditions-field.js';
import { PromptChoice } from './prompt-choice.js';

interface PartRowProps {
  readonly part: FlowPart;
  readonly nth: number;
  readonly of: number;
  readonly isHelp: boolean;
  readonly onChange: (part: FlowPart) => string | null;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One prompt of what is said: which, in what order, and when only. */
export function PartRow({ part, nth, of, isHelp, onChange, onMove, onRemove }: PartRowProps) {
  const { prompts } = useEditing();
  const { language, on, when = [], fill = [] } = part;
  const change = (next: Partial<Record<keyof FlowPart, unknown>>) => onChange(withoutEmpty({ ...part, ...next }));
  return (
    <li className="part">
      <PromptChoice label={text.prompt} prompt={part.prompt} testId={`prompt-${nth}`} onChoose={(prompt) => change({ prompt, fill: prompts.fillOf(prompt) })}>
        <Button kind="bare" aria-label={`${text.up}: ${part.prompt}`} title={text.up} disabled={nth === 0} onClick={() => onMove(-1)}>↑</Button>
        <Button kind="bare" aria-label={`${text.down}: ${part.prompt}`} title={text.down} disabled={nth === of - 1} onClick={() => onMove(1)}>↓</Button>
        <Button kind="bare" aria-label={`${text.removePart}: ${part.prompt}`} title={text.removePart} onClick={onRemove}>✕</Button>
      </PromptChoice>
      <details className="part__more">
        <summary>{[fill.length > 0 && text.fills(fill.map(fieldWords).join(', ')), isAlwaysSaid(part) && text.more, language && text.someLanguage(languageName(language)), on && text.afterOnly[on], when.length > 0 && text.someTimes].filter(Boolean).join(', ')}</summary>
        <div className="form__row">
          <Field label={text.onlyIn}>
            {(control) => (
              <select {...control} className="input" value={language ?? ''} onChange={(event) => change({ language: event.target.value })}>
                <option value="">{text.everyLanguage}</option>
                {LANGUAGES.map((one) => <option key={one} value={one}>{languageName(one)}</option>)}
              </select>
            )}
          </Field>
          {isHelp && (
            <Field label={text.on}>
              {(control) => (
                <select {...control} className="input" value={on ?? ''} onChange={(event) => change({ on: event.target.value })}>
                  <option value="">{text.onAny}</option><option value="silence">{text.onSilence}</option><option value="wrong-key">{text.onWrongKey}</option>
                </select>
              )}
            </Field>
          )}
        </div>
        <ConditionsField when={when} onChange={(next: readonly Condition[]) => change({ when: next })} />
      </details>
    </li>
  );
}

const withoutEmpty = (part: Partial<Record<keyof FlowPart, unknown>>): FlowPart =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as unknown as FlowPart;
