import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { FactDefinition } from '@pukar/directory-core/contracts';
import { complaintText as text } from '../complaint-messages.js';
import { factField } from './form-fields.js';

type Fact = DraftContent['facts'][string];

interface FactRowProps {
  readonly definition: FactDefinition;
  readonly fact: Fact | undefined;
  /** In which language the caller is asked. */
  readonly language: 'en' | 'hi';
  readonly onChange: (fact: Fact) => void;
  readonly error?: string | undefined;
}

/** One fact: its value, the citizen's yes where it identifies, and the question to ask for it. */
export function FactRow({ definition, fact = { value: '', consent: false }, language, onChange, error }: FactRowProps) {
  const id = factField(definition.key);
  return (
    <div className="fact-row">
      <label className="form-row__label" htmlFor={id}>{definition.label.en}{!definition.required && <span className="fact-row__optional"> {text.optional}</span>}</label>
      <div className="fact-row__control">
        <input
          id={id}
          data-testid={id}
          className={definition.identifying ? 'input' : 'input fact-row__value--alone'}
          value={fact.value}
          maxLength={definition.maxLength}
          inputMode={definition.format === 'digits' ? 'numeric' : undefined}
          autoComplete="off"
          aria-describedby={`${id}-ask`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange({ ...fact, value: event.target.value })}
        />
        {definition.identifying && (
          <label className="fact-row__consent">
            <input
              type="checkbox"
              data-testid={`${id}-consent`}
              checked={fact.consent}
              aria-label={`${text.agrees}: ${definition.label.en}`}
              onChange={(event) => onChange({ ...fact, consent: event.target.checked })}
            />
            {text.agrees}
          </label>
        )}
        <p className="fact-row__ask" id={`${id}-ask`}>
          {error && <span className="field__error">{error} </span>}
          <span lang={`${language}-IN`}>{definition.ask[language]}</span>
        </p>
      </div>
    </div>
  );
}
