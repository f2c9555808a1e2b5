import { LANGUAGES, type Language } from '@pukar/kernel';
import { templateListSchema } from '@pukar/messaging-core/contracts';
import { Button, EmptyState, Field, languageName, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { templateText as words } from './template-messages.js';
import { TemplateRow } from './template-row.js';
import './templates.css';

const LOOK_EVERY_MS = 60_000;

/** The administrator's page: what citizens are written, in each language, and what the operators call it. */
export function TemplatesPage({ onExpire }: { readonly onExpire: () => void }) {
  const [language, setLanguage] = useState<Language>(LANGUAGES[0]);
  const { value: list, trouble, look } = useLooking('/api/message-templates', templateListSchema, LOOK_EVERY_MS, onExpire);
  const shown = list?.templates.filter((template) => template.language === language) ?? [];
  return (
    <div className="templates">
      <Field label={words.language}>
        {(control) => <select className="input" {...control} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>{LANGUAGES.map((one) => <option key={one} value={one}>{languageName(one)}</option>)}</select>}
      </Field>
      {trouble && <Notice tone="late"><p>{words.failed} {trouble}</p><Button onClick={look}>{words.tryAgain}</Button></Notice>}
      {!list && !trouble && <EmptyState title={words.loading} />}
      {list && (
        <>
          <p className="quiet">{list.hasMail ? words.mail : words.noMail}</p>
          <table className="table table--stacks" data-testid="templates">
            <caption className="unseen">{words.caption}</caption>
            <thead><tr>{Object.values(words.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>{shown.map((template) => <TemplateRow key={`${template.name}/${template.language}`} template={template} rules={list.rules} onChanged={look} />)}</tbody>
          </table>
        </>
      )}
    </div>
  );
}
