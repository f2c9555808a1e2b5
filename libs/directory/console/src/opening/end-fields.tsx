import { Field } from '@pukar/ui';
import { useState } from 'react';
import { END_CHOICES, type EndChoice, endOf } from './end-time.js';
import { openingText as text } from './opening-messages.js';

/** Until when, as it is chosen. */
export function useEnd() {
  const [choice, setChoice] = useState<EndChoice>('60');
  const [other, setOther] = useState('');
  return { choice, setChoice, other, setOther, end: () => endOf(choice, other, new Date())?.toISOString() };
}

interface EndFieldsProps {
  readonly end: ReturnType<typeof useEnd>;
  readonly error: string | undefined;
  readonly testId: string;
}

/** Until when something is switched. */
export function EndFields({ end: { choice, setChoice, other, setOther }, error, testId }: EndFieldsProps) {
  return (
    <>
      <Field label={text.end} error={choice === 'other' ? undefined : error}>
        {(control) => <select {...control} className="input" data-testid={testId} value={choice} onChange={(event) => setChoice(event.target.value as EndChoice)}>{END_CHOICES.map((one) => <option key={one} value={one}>{text.ends[one]}</option>)}</select>}
      </Field>
      {choice === 'other' && (
        <Field label={text.otherEnd} error={error}>
          {(control) => <input {...control} className="input" type="datetime-local" data-testid={`${testId}-other`} value={other} onChange={(event) => setOther(event.target.value)} />}
        </Field>
      )}
    </>
  );
}
