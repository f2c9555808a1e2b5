import { type StaffAccount, StaffAccountsSchema } from '@pukar/access-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import '../../account/account.css';
import { accountText } from '../../account/account-messages.js';
import { useSending } from '../../account/use-sending.js';
import { staffText as text } from './staff-messages.js';

export type StaffAct = 'end' | 'reset';

interface SureOfProps {
  readonly account: StaffAccount;
  readonly act: StaffAct;
  readonly onDone: (said: string) => void;
  readonly onLeave: () => void;
  readonly onExpire: () => void;
}

/** Asks before somebody is signed out or loses their second factor; the second takes the administrator's own password. */
export function SureOf({ account: { id, name }, act, onDone, onLeave, onExpire }: SureOfProps) {
  const { isBusy, wrong, typed, send } = useSending(onExpire);
  const [password, setPassword] = useState('');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = act === 'end' ? await send(`/api/staff/${id}/end-sessions`, {}, StaffAccountsSchema) : await send(`/api/staff/${id}/second-factor/reset`, { password }, StaffAccountsSchema);
    if (done) onDone(act === 'end' ? text.ended(name) : text.wasReset(name));
  };
  return (
    <form className="account__form account__sure" ref={box} onSubmit={(event) => void submit(event)} noValidate data-testid="staff-sure">
      <p>{act === 'end' ? text.endSure(name) : text.resetSure(name)}</p>
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      {act === 'reset' && <Field label={text.ownPassword} error={wrong.password}>{(control) => <input {...control} className="input" type="password" autoComplete="current-password" maxLength={256} autoFocus value={password} onChange={({ target }) => { typed(); setPassword(target.value); }} data-testid="reset-password" />}</Field>}
      <div className="row-actions">
        <Button kind="end" type="submit" busy={isBusy && text.sending} data-testid="staff-yes">{act === 'end' ? text.endYes : text.resetYes}</Button>
        <Button kind="bare" onClick={onLeave}>{accountText.cancel}</Button>
      </div>
    </form>
  );
}
