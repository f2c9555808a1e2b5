import { type Language, LANGUAGES } from '@pukar/kernel';
import { Button, Field, languageName } from '@pukar/ui';
import { useState } from 'react';
import { entriesText as text } from './entries-messages.js';
import { type EntryDraft, partsOfDraft, silentInDraft, withWords } from './entry-draft.js';

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ur-IN' as Language]);

const labelOf = (part: string): string => text.parts[part] ?? text.questionPart(part.slice(1));

interface WordsFieldsProps {
  readonly draft: EntryDraft;
  readonly error: string | undefined;
  readonly onDraft: (draft: EntryDraft) => void;
}

/** What callers hear of an entry, one language at a time, with the English words beside the others. */
export function WordsFields({ draft, error, onDraft }: WordsFieldsProps) {
  const [language, setLanguage] = useState<Language>('hi-IN');
  const parts = partsOfDraft(draft);
  const silent = silentInDraft(draft);
  if (parts.length === 0) return null;
  return (
    <fieldset className="entry__words">
      <legend>{text.words}</legend>
      {error && <p className="field__error" role="alert">{error}</p>}
      <div className="entry__languages" role="group" aria-label={text.languages}>
        {LANGUAGES.map((one) => (
          <Button key={one} kind={one === language ? 'main' : 'plain'} aria-pressed={one === language} data-testid={`words-${one}`} onClick={() => setLanguage(one)}>
            {languageName(one)}{silent.includes(one) && <span className="entry__missing"> · {text.missing}</span>}
          </Button>
        ))}
      </div>
      {parts.map((part) => (
        <Field key={part} label={labelOf(part)} {...(language === 'en-IN' || !draft.texts['en-IN']?.[part] ? {} : { hint: <>{text.english}<span lang="en-IN">{draft.texts['en-IN'][part]}</span></> })}>
          {(control) => (
            <textarea
              {...control} className="input" rows={part === 'name' || part === 'person' ? 1 : 3} maxLength={400} lang={language} dir={RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'}
              data-testid={`words-${part}`} value={draft.texts[language]?.[part] ?? ''} onChange={(event) => onDraft(withWords(draft, language, part, event.target.value))}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
