import type { TemplateList, TemplateOfDeployment } from '@pukar/messaging-core/contracts';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { directionOf, reportOf, textOf } from './report-of.js';
import { TemplateEditor } from './template-editor.js';
import { templateText as words } from './template-messages.js';

interface TemplateRowProps {
  readonly template: TemplateOfDeployment;
  readonly rules: TemplateList['rules'];
  readonly onChanged: () => void;
}

/** One text with its figures; changed in place. */
export function TemplateRow({ template, rules, onChanged }: TemplateRowProps) {
  const [isOpen, setOpen] = useState(false);
  const report = reportOf(template, textOf(template), template.dltTemplateId, rules);
  return (
    <>
      <tr data-testid={`template-${template.name}`}>
        <td data-head={words.columns.occasion}>{words.named(template.name)}</td>
        <td data-head={words.columns.text} lang={template.language} dir={directionOf(template.language)}>{textOf(template)}</td>
        <td data-head={words.columns.parts} className="figures">{words.parts(report.leastParts, report.mostParts)}</td>
        <td data-head={words.columns.cost} className="figures">{words.paise(report.mostPaise)}</td>
        <td data-head={words.columns.dlt} className="figures">{template.dltTemplateId ?? ''}</td>
        <td data-head={words.columns.state}>
          {report.faults.length > 0 ? report.faults.map((fault) => <div key={fault} className="template__fault">{words.faults[fault]}</div>) : template.own === null ? words.delivered : words.own}{' '}
          <Button kind="bare" aria-expanded={isOpen} data-testid={`edit-${template.name}`} onClick={() => setOpen(!isOpen)}>{words.edit}</Button>
        </td>
      </tr>
      {isOpen && <tr><td colSpan={6}><TemplateEditor key={template.version} template={template} rules={rules} onDone={() => { setOpen(false); onChanged(); }} /></td></tr>}
    </>
  );
}
