import { type DepartmentTemplate, DepartmentTemplatesSchema } from '@pukar/forwarding-core/contracts';
import { Button, EmptyState, languageName, Notice, useLooking, When } from '@pukar/ui';
import { useState } from 'react';
import { inboxText } from '../messages.js';
import { directionOf } from '../templates/direction-of.js';
import { Marked } from '../templates/template-picker.js';
import { manageText } from './manage-messages.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateVersions } from './template-versions.js';

const text = manageText.templates;
const REFRESH_MS = 60_000;

/** The department's ready replies: for the GRO and escalation officers. */
export function TemplatesPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { value, trouble, look } = useLooking('/api/department-templates', DepartmentTemplatesSchema, REFRESH_MS, onSignedOut);
  const [edited, setEdited] = useState<DepartmentTemplate | 'new'>();
  const [language, setLanguage] = useState('');
  const [said, setSaid] = useState<string>();
  if (!value) return trouble ? <EmptyState title={inboxText.unreachable}><p>{trouble}</p><Button kind="main" onClick={look}>{inboxText.tryAgain}</Button></EmptyState> : <EmptyState title={inboxText.looking} />;
  const leave = (words?: string) => { setEdited(undefined); setSaid(words); look(); };
  if (edited) return <TemplateEditor key={edited === 'new' ? 'new' : edited.id} template={edited === 'new' ? undefined : edited} actions={value.actions} onLeave={leave} onStale={look} onSignedOut={onSignedOut} current={edited === 'new' ? undefined : value.templates.find(({ id }) => id === edited.id)} />;
  const languages = [...new Set(value.templates.map((each) => each.language))];
  const shown = value.templates.filter((each) => language === '' || each.language === language);
  const nameOf = (code: string) => value.actions.find((action) => action.code === code)?.name.en ?? code;
  const open = (template: DepartmentTemplate) => { setSaid(undefined); setEdited(template); };
  const retired = shown.filter(({ isRetired }) => isRetired);
  return (
    <article className="managed" data-testid="templates-page">
      <header className="managed__head">
        <h2 className="today__title">{text.title}</h2>
        <Button kind="main" onClick={() => { setSaid(undefined); setEdited('new'); }} data-testid="template-new">{text.add}</Button>
      </header>
      <p className="quiet">{trouble ?? text.how}</p>
      {said && <Notice tone="done" testId="template-said">{said}</Notice>}
      {languages.length > 1 && (
        <label className="managed__filter">{text.language} <select className="input" value={language} onChange={(event) => setLanguage(event.target.value)} data-testid="template-language-filter">
          <option value="">{text.anyLanguage}</option>
          {languages.map((each) => <option key={each} value={each}>{languageName(each)}</option>)}
        </select></label>
      )}
      {value.templates.length === 0 && <EmptyState title={text.none}><p>{text.noneWhy}</p></EmptyState>}
      <ul className="managed__list">{shown.filter(({ isRetired }) => !isRetired).map((each) => <TemplateItem key={each.id} template={each} actionName={nameOf(each.actionCode)} onEdit={() => open(each)} />)}</ul>
      {retired.length > 0 && <details><summary>{text.retired(retired.length)}</summary><ul className="managed__list">{retired.map((each) => <TemplateItem key={each.id} template={each} actionName={nameOf(each.actionCode)} onEdit={() => open(each)} />)}</ul></details>}
    </article>
  );
}

function TemplateItem({ template, actionName, onEdit }: { readonly template: DepartmentTemplate; readonly actionName: string; readonly onEdit: () => void }) {
  const { id, name, text: words, language, version, changedAt, changedBy, isRetired } = template;
  return (
    <li className="managed__item" data-testid="template-item">
      <div className="managed__what">
        <p><strong lang={language} dir="auto">{name}</strong> <span className="quiet">{languageName(language)} · {actionName}</span></p>
        <p lang={language} dir={directionOf(words)} className="managed__text"><Marked text={words} /></p>
        <p className="quiet managed__note"><span className="figures">{text.version(version)}</span> · {changedBy ? changedBy.en : text.byDeployment} · <When at={changedAt} /></p>
        <TemplateVersions id={id} version={version} />
      </div>
      <Button onClick={onEdit} aria-label={`${isRetired ? text.restore : text.edit}: ${name}`} data-testid="template-edit">{isRetired ? text.restore : text.edit}</Button>
    </li>
  );
}
