import { type DepartmentTemplate, type DepartmentTemplates, DepartmentTemplatesSchema } from '@pukar/forwarding-core/contracts';
import { LANGUAGES } from '@pukar/kernel';
import { Button, Field, langOfText, languageName, Notice, useShortcuts } from '@pukar/ui';
import { type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { SignedInContext } from '../officer-pages.js';
import { directionOf } from '../templates/direction-of.js';
import { CitizenGets } from '../ticket/citizen-gets.js';
import { useKeptDraft } from '../ticket/kept-draft.js';
import { manageText } from './manage-messages.js';
import { useChange } from './use-change.js';

const text = manageText.templates;

interface TemplateEditorProps {
  /** Left out: a new one. */
  readonly template: DepartmentTemplate | undefined;
  /** The same as the server has it now. */
  readonly current: DepartmentTemplate | undefined;
  readonly actions: DepartmentTemplates['actions'];
  readonly onLeave: (said?: string) => void;
  readonly onStale: () => void;
  readonly onSignedOut: () => void;
}

/** A ready reply being written, with what a citizen will get. What is typed outlives a reload and a sign-out. */
export function TemplateEditor({ template, current, actions, onLeave, onStale, onSignedOut }: TemplateEditorProps) {
  const office = useContext(SignedInContext)?.office.code ?? '';
  const { draft, change, forget } = useKeptDraft(`template-${office}`, template?.id ?? 'new');
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const [isSure, setSure] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const words = { language: draft.language ?? template?.language ?? 'hi-IN', actionCode: draft.actionCode ?? template?.actionCode ?? '', name: draft.name ?? template?.name ?? '', text: draft.text ?? template?.text ?? '' };
  const type = (given: Partial<typeof words>) => { typed(); change(given); };
  const version = current?.version ?? template?.version ?? 0;

  const save = async () => {
    const id = template?.id ?? draft.id ?? crypto.randomUUID();
    if (!template) change({ id });
    const saved = await send(`/api/department-templates/${id}`, 'PUT', { ...words, version }, DepartmentTemplatesSchema);
    if (!saved) return onStale();
    forget();
    onLeave(text.saved(words.name));
  };
  const retire = async () => {
    if (!isSure) return setSure(true);
    if (!(await send(`/api/department-templates/${template!.id}/retire`, 'POST', { version }, DepartmentTemplatesSchema))) return onStale();
    forget();
    onLeave(text.wasRetired(template!.name));
  };
  useShortcuts({ 'Ctrl+Enter': () => void save(), Escape: () => onLeave() });
  return (
    <form className="managed managed__form" ref={form} noValidate onSubmit={(event: FormEvent) => { event.preventDefault(); void save(); }} data-testid="template-editor">
      <h2 className="today__title">{template ? text.changeTitle(template.name) : text.newTitle}</h2>
      {wrong.all && <Notice tone="late" testId="template-refused">{wrong.all}</Notice>}
      <div className="managed__pair">
        <Field label={text.language} error={wrong.language}>
          {(control) => <select {...control} className="input" value={words.language} onChange={(event) => type({ language: event.target.value as typeof words.language })} data-testid="template-language">{LANGUAGES.map((code) => <option key={code} value={code}>{languageName(code)}</option>)}</select>}
        </Field>
        <Field label={text.action} error={wrong.actionCode}>
          {(control) => <select {...control} className="input" value={words.actionCode} onChange={(event) => type({ actionCode: event.target.value })} data-testid="template-action"><option value="">{text.chooseAction}</option>{actions.map(({ code, name }) => <option key={code} value={code}>{name.en}</option>)}</select>}
        </Field>
      </div>
      <Field label={text.name} error={wrong.name}>
        {(control) => <input {...control} className="input" maxLength={60} lang={langOfText(words.name)} dir="auto" value={words.name} onChange={(event) => type({ name: event.target.value })} data-testid="template-name" />}
      </Field>
      <Field label={text.text} hint={text.textHint} error={wrong.text}>
        {(control) => <textarea {...control} className="input" rows={4} maxLength={1_000} lang={words.language} dir={directionOf(words.text)} value={words.text} onChange={(event) => type({ text: event.target.value })} data-testid="template-text" />}
      </Field>
      <section aria-label={text.previewNote}><p className="quiet">{text.previewNote}</p><CitizenGets action={actions.find(({ code }) => code === words.actionCode)} language={words.language} kind="grievance" reply={words.text} /></section>
      <p className="quiet">{manageText.kept}</p>
      <div className="managed__buttons">
        <Button kind="main" type="submit" shortcut="Ctrl+Enter" busy={isBusy && manageText.saving} data-testid="template-save">{text.save}</Button>
        <Button kind="bare" shortcut="Esc" onClick={() => onLeave()} data-testid="template-leave">{manageText.cancel}</Button>
        {template && !template.isRetired && <Button kind={isSure ? 'end' : 'bare'} onClick={() => void retire()} data-testid="template-retire">{isSure ? text.retireSure : text.retire}</Button>}
      </div>
    </form>
  );
}
