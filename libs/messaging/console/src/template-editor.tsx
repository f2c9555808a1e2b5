import { type TemplateList, type TemplateOfDeployment, templateSchema } from '@pukar/messaging-core/contracts';
import { api, Button, Field, languageName, Notice } from '@pukar/ui';
import { useState } from 'react';
import { variablesOfTemplate } from '@pukar/messaging-core/domain';
import { directionOf, reportOf, textOf } from './report-of.js';
import { templateText as words } from './template-messages.js';

interface TemplateEditorProps {
  readonly template: TemplateOfDeployment;
  readonly rules: TemplateList['rules'];
  readonly onDone: () => void;
}

/** One text and its id, with what the linter says while it is typed. */
export function TemplateEditor({ template, rules, onDone }: TemplateEditorProps) {
  const [text, setText] = useState(() => textOf(template));
  const [dlt, setDlt] = useState(template.dltTemplateId ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const report = reportOf(template, text.trim(), dlt.trim() || null, rules);
  const blocks = report.faults.filter((fault) => fault !== 'no-dlt-id');
  const save = async (own: string | null) => {
    const answer = await api(`/api/message-templates/${template.name}/${template.language}`, { method: 'PUT', body: { own, dltTemplateId: dlt.trim() || null, version: template.version }, reply: templateSchema });
    if (answer.ok) onDone();
    else setTrouble(answer.message);
  };
  const language = { lang: template.language, dir: directionOf(template.language) } as const;
  return (
    <form className="template" aria-label={words.editing(words.named(template.name), languageName(template.language))} onSubmit={(event) => { event.preventDefault(); if (blocks.length === 0) void save(text.trim()); }}>
      <Field label={words.text} hint={words.textHint(variablesOfTemplate(template.name))}>
        {(control) => <textarea className="input" rows={4} {...control} {...language} value={text} onChange={(event) => setText(event.target.value)} data-testid="template-text" />}
      </Field>
      <Field label={words.dlt} hint={words.dltHint}>
        {(control) => <input className="input figures" inputMode="numeric" {...control} value={dlt} onChange={(event) => setDlt(event.target.value)} data-testid="template-dlt" />}
      </Field>
      <div role="status" data-testid="template-report">
        <p className="figures">{words.figures(report.fixedShare, words.parts(report.leastParts, report.mostParts), words.paise(report.mostPaise))}</p>
        {report.faults.length === 0 ? <p>{words.fine}</p> : <ul className="template__faults">{report.faults.map((fault) => <li key={fault}>{words.faults[fault]}</li>)}</ul>}
      </div>
      <div><p className="quiet">{words.preview}</p><p className="template__preview" {...language} data-testid="template-preview">{report.preview}</p></div>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <div className="row-actions">
        <Button kind="main" type="submit" disabled={blocks.length > 0} data-testid="template-save">{words.save}</Button>
        {template.own !== null && <Button onClick={() => void save(null)}>{words.takeBack}</Button>}
        <Button kind="bare" onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
