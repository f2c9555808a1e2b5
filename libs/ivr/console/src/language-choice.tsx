import { LANGUAGES, type Language } from '@pukar/kernel';
import { Field, languageName } from '@pukar/ui';

interface LanguageChoiceProps {
  readonly label: string;
  readonly value: Language;
  readonly onChoose: (language: Language) => void;
}

/** One of the languages that callers hear. */
export function LanguageChoice({ label, value, onChoose }: LanguageChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} className="input" data-testid="language" value={value} onChange={(event) => { const chosen = LANGUAGES.find((one) => one === event.target.value); if (chosen) onChoose(chosen); }}>
          {LANGUAGES.map((language) => <option key={language} value={language}>{languageName(language)}</option>)}
        </select>
      )}
    </Field>
  );
}
