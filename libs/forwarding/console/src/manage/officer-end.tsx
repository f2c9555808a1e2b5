import { DepartmentOfficersSchema, FirstPasswordSchema } from '@pukar/forwarding-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { manageText } from './manage-messages.js';
import type { OfficerPanelProps } from './officer-panel-props.js';
import { OwnPassword } from './own-password.js';
import { useChange } from './use-change.js';

const text = manageText.officers;

/** Somebody is an officer no longer. */
export function EndPanel({ officer: { id, level }, colleagues, onDone, onLeave, onSignedOut }: OfficerPanelProps) {
  const { isBusy, wrong, send } = useChange(onSignedOut);
  const [successorId, setSuccessor] = useState('');
  const end = async () => {
    if (await send(`/api/department-officers/${id}/end`, 'POST', { successorId: successorId || null }, DepartmentOfficersSchema)) onDone(text.done.ended);
  };
  return (
    <form className="managed__panel" noValidate onSubmit={(event) => { event.preventDefault(); void end(); }} data-testid="officer-end-form">
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      <p>{text.endHow}</p>
      <Field label={text.successor} error={wrong.successorId}>
        {(control) => <select {...control} className="input" value={successorId} onChange={(event) => setSuccessor(event.target.value)} data-testid="end-successor"><option value="">{text.noSuccessor}</option>{colleagues.filter((each) => each.id !== id && each.level >= level).map((each) => <option key={each.id} value={each.id}>{each.post.en}, {each.name}</option>)}</select>}
      </Field>
      <div className="managed__buttons"><Button kind="end" type="submit" busy={isBusy && manageText.saving} data-testid="end-send">{text.endSend}</Button><Button kind="bare" onClick={onLeave}>{manageText.cancel}</Button></div>
    </form>
  );
}

/** A first password, for somebody who forgot theirs. */
export function PasswordPanel({ officer: { id }, onPassword, onLeave, onSignedOut }: OfficerPanelProps) {
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const [password, setPassword] = useState('');
  const make = async () => {
    const made = await send(`/api/department-officers/${id}/first-password`, 'POST', { password }, FirstPasswordSchema);
    if (made) onPassword(made);
  };
  return (
    <form className="managed__panel" noValidate onSubmit={(event) => { event.preventDefault(); void make(); }}>
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      <p>{text.passwordHow}</p>
      <OwnPassword value={password} error={wrong.password} onType={(value) => { typed(); setPassword(value); }} />
      <div className="managed__buttons"><Button kind="main" type="submit" busy={isBusy && manageText.saving} data-testid="password-send">{text.passwordSend}</Button><Button kind="bare" onClick={onLeave}>{manageText.cancel}</Button></div>
    </form>
  );
}
