import type { DraftContent } from '@pukar/citizens-core/contracts';
import { langOfText, languageName, useActs } from '@pukar/ui';
import { focusField } from './focus-field.js';
import { LANGUAGES } from '@pukar/kernel';
import { useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import { inwardText } from '../inward/inward-messages.js';

/** Who is there: a caller, nobody but what somebody said, or a paper. */
export type Present = 'caller' | 'voice' | 'paper';

interface PersonFieldsProps {
  readonly content: DraftContent;
  readonly present: Present;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<DraftContent>) => void;
}

/** What is known of the caller is not the other person's: it is taken out of the form, and so is theirs when the caller speaks for themselves after all. */
const anotherPerson = (isForOther: boolean): Partial<DraftContent> => ({ isForOther, citizenName: '', citizenAddress: '', personPhone: '', personLanguage: null });

/**
 * Who the citizen is, if they say: folded under one line, because a complaint needs neither. The name comes first: whoever types one into a
 * box to be ticked would tick it with the first space.
 */
export function PersonFields({ content, present, errors, onChange }: PersonFieldsProps) {
  const { citizenName, citizenAddress, personPhone, isForOther } = content;
  const [isOpen, setOpen] = useState(present === 'paper' || isForOther || citizenName !== '' || citizenAddress !== '');
  useActs({ 'form.name': () => { setOpen(true); setTimeout(() => focusField('citizen-name'), 0); } });
  const asksPhone = present === 'paper' || (present === 'caller' && isForOther);
  return (
    <details className="person" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="person__summary" data-testid="person-fields">
        {text.person} <span className="quiet">{!isOpen && citizenName ? citizenName : text.personNote}</span>
      </summary>
      <div className="person__fields">
        <Line id="citizen-name" label={text.name} value={citizenName} limit={120} onChange={(value) => onChange({ citizenName: value })} />
        <Line id="citizen-address" label={text.address} value={citizenAddress} limit={300} onChange={(value) => onChange({ citizenAddress: value })} />
        {asksPhone && <Line id="person-phone" label={isForOther ? inwardText.phoneOfOther : inwardText.phone} value={personPhone} limit={30} isNumber error={errors.get('person-phone')} onChange={(value) => onChange({ personPhone: value })} />}
        {asksPhone && <LanguageOf content={content} isCall={present === 'caller'} onChange={onChange} />}
      </div>
      {present === 'caller' && (
        <p className="person__other">
          <label className="person__for-other">
            <input type="checkbox" data-testid="for-other" checked={isForOther} onChange={(event) => { onChange(anotherPerson(event.target.checked)); document.getElementById('citizen-name')?.focus(); }} />
            {inwardText.forOther}
          </label>
          {isForOther && <span className="quiet"> {inwardText.forOtherNote}</span>}
        </p>
      )}
    </details>
  );
}

function LanguageOf({ content, isCall, onChange }: { readonly content: DraftContent; readonly isCall: boolean; readonly onChange: (change: Partial<DraftContent>) => void }) {
  return (
    <div className="form-row">
      <label className="form-row__label" htmlFor="person-language">{inwardText.language}</label>
      <select id="person-language" data-testid="person-language" className="input" value={content.personLanguage ?? ''} onChange={(event) => onChange({ personLanguage: (event.target.value || null) as DraftContent['personLanguage'] })}>
        <option value="">{isCall ? inwardText.languageOfCall : inwardText.languageUnknown}</option>
        {LANGUAGES.map((code) => <option key={code} value={code}>{languageName(code)}</option>)}
      </select>
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly isNumber?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

function Line({ id, label, value, limit, isNumber = false, error, onChange }: LineProps) {
  return (
    <div className="form-row">
      <label className="form-row__label" htmlFor={id}>{label}</label>
      <div className="form-row__control">
        <input id={id} data-testid={id} className="input" value={value} maxLength={limit} lang={langOfText(value)} dir={isNumber ? 'ltr' : 'auto'} inputMode={isNumber ? 'tel' : undefined} autoComplete="off" aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value)} />
        {error && <p className="field__error">{error}</p>}
      </div>
    </div>
  );
}
