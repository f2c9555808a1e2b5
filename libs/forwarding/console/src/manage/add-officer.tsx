import { type DepartmentOfficers, type FirstPassword, FirstPasswordSchema } from '@pukar/forwarding-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';
import { useKeptDraft } from '../ticket/kept-draft.js';
import { manageText } from './manage-messages.js';
import { useChange } from './use-change.js';

const text = manageText.officers;
const LINES = ['postEn', 'postHi', 'name'] as const;

interface AddOfficerProps extends Pick<DepartmentOfficers, 'offices' | 'loginBegins'> {
  readonly onAdded: (made: FirstPassword) => void;
  readonly onLeave: () => void;
  readonly onSignedOut: () => void;
}

/** A new officer: where, in which role, and how they sign in. */
export function AddOfficer({ offices, loginBegins, onAdded, onLeave, onSignedOut }: AddOfficerProps) {
  const open = offices.filter(({ roles }) => roles.length > 0);
  const { draft, change, forget } = useKeptDraft(`officer-${loginBegins}`, 'new');
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const [newId] = useState(() => crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const officeCode = draft.officeCode ?? open[0]?.code ?? '';
  const roles = open.find(({ code }) => code === officeCode)?.roles ?? [];
  const role = draft.role ?? (roles.length === 1 ? roles[0]! : '');
  const value = (field: string) => draft[field] ?? (field === 'login' ? loginBegins : '');
  const type = (given: Record<string, string>) => { typed(); change(given); };
  const add = async () => {
    const made = await send('/api/department-officers', 'POST', { id: newId, officeCode, role, postEn: value('postEn'), postHi: value('postHi'), name: value('name'), login: value('login') }, FirstPasswordSchema);
    if (!made) return;
    forget();
    onAdded(made);
  };
  return (
    <form className="managed__panel" ref={form} noValidate onSubmit={(event) => { event.preventDefault(); void add(); }} data-testid="officer-form">
      <h3>{text.addTitle}</h3>
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      <div className="managed__pair">
        <Field label={text.office} error={wrong.officeCode}>{(control) => <select {...control} className="input" value={officeCode} onChange={(event) => type({ officeCode: event.target.value, role: '' })} data-testid="officer-office">{open.map(({ code, name }) => <option key={code} value={code}>{name.en}</option>)}</select>}</Field>
        <Field label={text.role} error={wrong.role}>{(control) => <select {...control} className="input" value={role} onChange={(event) => type({ role: event.target.value })} data-testid="officer-role"><option value="">{text.chooseRole}</option>{roles.map((each) => <option key={each} value={each}>{manageText.roles[each]}</option>)}</select>}</Field>
      </div>
      <div className="managed__pair">
        {LINES.map((field) => <Field key={field} label={text[field]} error={wrong[field]}>{(control) => <input {...control} className="input" maxLength={80} autoComplete="off" lang={field === 'postHi' ? 'hi-IN' : undefined} value={value(field)} onChange={(event) => type({ [field]: event.target.value })} data-testid={`officer-${field}`} />}</Field>)}
        <Field label={text.login} hint={text.loginHint(loginBegins)} error={wrong.login}>{(control) => <input {...control} className="input" maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} value={value('login')} onChange={(event) => type({ login: event.target.value })} data-testid="officer-new-login" />}</Field>
      </div>
      <div className="managed__buttons"><Button kind="main" type="submit" busy={isBusy && manageText.saving} data-testid="officer-add-send">{text.addSend}</Button><Button kind="bare" onClick={onLeave}>{manageText.cancel}</Button></div>
    </form>
  );
}
