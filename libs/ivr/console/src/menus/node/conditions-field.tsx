import type { Condition } from '@pukar/ivr-core/domain';
import { Button, Field } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { fieldWords } from '../words/way-words.js';
import { Typed } from './typed.js';

const HOWS = ['is', 'isNot', 'passed', 'notPassed'] as const;
type How = (typeof HOWS)[number];

const howOf = (one: Condition): How => ('is' in one ? 'is' : 'isNot' in one ? 'isNot' : one.passed ? 'passed' : 'notPassed');
const valuesOf = (one: Condition): readonly string[] => ('is' in one ? one.is : 'isNot' in one ? one.isNot : ['yes']);

function conditionOf(field: string, how: How, values: readonly string[]): Condition {
  switch (how) {
    case 'is': return { field, is: values };
    case 'isNot': return { field, isNot: values };
    case 'passed': case 'notPassed': return { field, passed: how === 'passed' };
  }
}

interface ConditionsFieldProps {
  readonly when: readonly Condition[];
  /** Gives why they cannot be so. */
  readonly onChange: (when: readonly Condition[]) => string | null;
}

/** Under what something holds: each by what is known, how it is compared, and with what. */
export function ConditionsField({ when, onChange }: ConditionsFieldProps) {
  const { flow } = useEditing();
  const fields = Object.keys(flow.fields);
  const replace = (nth: number, one: Condition) => onChange(when.map((same, at) => (at === nth ? one : same)));
  return (
    <fieldset className="conditions">
      <legend className="field__label">{text.conditions}</legend>
      {when.map((one, nth) => (
        <div key={nth} className="form__row">
          <Field label={nth === 0 ? text.field : text.and}>
            {(control) => (
              <select {...control} className="input" value={one.field} onChange={(event) => replace(nth, conditionOf(event.target.value, howOf(one), valuesOf(one)))}>
                {!fields.includes(one.field) && <option value={one.field}>{one.field}</option>}
                {fields.map((field) => <option key={field} value={field}>{fieldWords(field)}</option>)}
              </select>
            )}
          </Field>
          <Field label={text.how}>
            {(control) => (
              <select {...control} className="input" value={howOf(one)} onChange={(event) => replace(nth, conditionOf(one.field, HOWS.find((how) => how === event.target.value) ?? 'is', valuesOf(one)))}>
                {HOWS.map((how) => <option key={how} value={how}>{text[how]}</option>)}
              </select>
            )}
          </Field>
          {!('passed' in one) && <Typed label={text.values} hint={text.valuesHint} maxLength={400} value={valuesOf(one).join(', ')} onTyped={(typed) => replace(nth, conditionOf(one.field, howOf(one), typed.split(',').map((value) => value.trim()).filter(Boolean)))} />}
          <Button kind="bare" title={text.removePart} aria-label={`${text.removePart}: ${one.field}`} onClick={() => onChange(when.filter((_, at) => at !== nth))}>✕</Button>
        </div>
      ))}
      <Button kind="bare" onClick={() => onChange([...when, { field: fields.includes('known') ? 'known' : fields[0]!, is: ['yes'] }])}>{text.addCondition}</Button>
    </fieldset>
  );
}
