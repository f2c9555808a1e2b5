import { DepartmentOfficersSchema } from '@pukar/forwarding-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { manageText } from './manage-messages.js';
import type { OfficerPanelProps } from './officer-panel-props.js';
import { OwnPassword } from './own-password.js';
import { useChange } from './use-change.js';

const text = manageText.officers;

/** An address is entered, and counts once its code came back. */
export function MailPanel({ officer: { id, confirmation }, onDone, onLeave, onSignedOut }: OfficerPanelProps) {
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const [isAnother, setAnother] = useState(false);
  const [typedIn, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const isForCode = confirmation !== null && confirmation.state !== 'no-mail' && !isAnother;
  const submit = async () => {
    const body = isForCode ? { confirmationId: confirmation.id, code: typedIn } : { address: typedIn, password };
    if (await send(`/api/department-officers/${id}/mail${isForCode ? '/confirm' : ''}`, 'POST', body, DepartmentOfficersSchema)) onDone(isForCode ? text.done.confirmed : text.done.mail);
  };
  const type = (value: string) => { typed(); setTyped(value); };
  return (
    <form className="managed__panel" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }} data-testid="officer-mail-form">
      {wrong.all && <Notice tone="late" testId="officer-refused">{wrong.all}</Notice>}
      {confirmation?.state === 'no-mail' && !isForCode && <Notice tone="soon">{text.mailOff}</Notice>}
      {isForCode
        ? <Field label={text.code} hint={`${text.mailSent(confirmation.mail)}. ${text.triesLeft(confirmation.triesLeft)}`} error={wrong.code}>{(control) => <input {...control} key="code" className="input managed__short figures" inputMode="numeric" autoComplete="off" autoFocus maxLength={40} value={typedIn} onChange={(event) => type(event.target.value)} data-testid="officer-code" />}</Field>
        : <Field label={text.address} hint={text.addressHint} error={wrong.address}>{(control) => <input {...control} key="address" className="input" inputMode="email" autoCapitalize="none" spellCheck={false} autoComplete="off" autoFocus maxLength={254} value={typedIn} onChange={(event) => type(event.target.value)} data-testid="officer-address" />}</Field>}
      {!isForCode && <OwnPassword value={password} error={wrong.password} onType={(value) => { typed(); setPassword(value); }} />}
      <div className="managed__buttons">
        <Button kind="main" type="submit" busy={isBusy && manageText.saving} data-testid="officer-mail-send">{isForCode ? text.confirm : text.sendCode}</Button>
        {isForCode && <Button kind="bare" onClick={() => { type(''); setAnother(true); }}>{text.another}</Button>}
        <Button kind="bare" onClick={onLeave}>{manageText.cancel}</Button>
      </div>
    </form>
  );
}
