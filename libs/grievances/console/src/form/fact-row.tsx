import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { FactDefinition } from '@pukar/directory-core/contracts';
import { Combobox, indianDate } from '@pukar/ui';
import type { KeyboardEvent } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import { consentField, factField } from './form-fields.js';
import type { FactProposal } from './propose-facts.js';

type Fact = DraftContent['facts'][string];

interface FactRowProps {
  readonly definition: FactDefinition;
  readonly fact: Fact | undefined;
  /** What is known of it already. */
  readonly proposals: readonly FactProposal[];
  /** The value was told in the statement already. */
  readonly isFromStatement?: boolean;
  /** How the caller is asked, and the language (BCP-47) of that. */
  readonly ask: { readonly text: string; readonly lang: string };
  readonly onChange: (fact: Fact) => void;
  /** On to the next field from this one. */
  readonly onWalk: (from: string) => void;
  readonly error?: string | undefined;
}

const WHY: Readonly<Record<FactProposal['from'], (at: string | undefined) => string>> = {
  statement: () => text.inStatement,
  told: (at) => (at === undefined ? '' : text.toldOn(indianDate(new Date(at), new Date(), 'en-IN'))),
};

/** One fact: its value with what is known of it already, the citizen's yes where it identifies, and the question to ask for it. */
export function FactRow({ definition, fact = { value: '', consent: false }, proposals, isFromStatement = false, ask, onChange, onWalk, error }: FactRowProps) {
  const id = factField(definition.key);
  return (
    <div className="fact-row">
      <label className="form-row__label" htmlFor={id}>{definition.label.en}{!definition.required && <span className="fact-row__optional"> {text.optional}</span>}</label>
      <div className="fact-row__control">
        <Combobox
          control={{ id, 'aria-describedby': `${id}-ask`, 'aria-invalid': error ? true : undefined }}
          testId={id}
          className={definition.identifying ? '' : 'fact-row__value--alone'}
          query={fact.value}
          onQuery={(value) => onChange({ ...fact, value })}
          options={fact.value === '' ? proposals.map(({ value, from, at }) => ({ value, name: value, why: WHY[from](at) })) : NO_OPTIONS}
          suggest="first"
          onChoose={({ value }, goesOn) => { onChange({ ...fact, value }); if (goesOn) onWalk(id); }}
          onEnter={() => onWalk(id)}
          hasNoneLine={false}
          maxLength={definition.maxLength}
          inputMode={definition.format === 'digits' ? 'numeric' : undefined}
        />
        {definition.identifying && <Consent definition={definition} isGiven={fact.consent} onAnswer={(consent) => onChange({ ...fact, consent })} onWalk={onWalk} />}
        <p className="fact-row__ask" id={`${id}-ask`}>
          {error && <span className="field__error">{error} </span>}
          {isFromStatement && fact.value !== '' && <strong>{text.fromStatement} </strong>}
          <span lang={ask.lang} dir="auto">{ask.text}</span>
        </p>
      </div>
    </div>
  );
}

const NO_OPTIONS: readonly never[] = [];
const YES = new Set([' ', 'y', 'Y', '1']);
const NO = new Set(['n', 'N', '0']);

/** The citizen's yes: Space, `y` or `1` says it and goes on; `n` or `0` takes it away; Enter goes on and leaves it as it is, so that no habit gives it. */
function Consent({ definition, isGiven, onAnswer, onWalk }: { readonly definition: FactDefinition; readonly isGiven: boolean; readonly onAnswer: (consent: boolean) => void; readonly onWalk: (from: string) => void }) {
  const id = consentField(definition.key);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const answer = YES.has(event.key) ? true : NO.has(event.key) ? false : null;
    if (answer === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (answer !== null) onAnswer(event.key === ' ' ? !isGiven : answer);
    if (event.key !== ' ' || !isGiven) onWalk(id);
  };
  return (
    <label className="fact-row__consent">
      <input type="checkbox" id={id} data-testid={id} checked={isGiven} aria-label={`${text.agrees}: ${definition.label.en}`} onKeyDown={press} onChange={(event) => onAnswer(event.target.checked)} />
      {text.agrees}
    </label>
  );
}
