import { BegunSecondFactorSchema, type BegunSecondFactor, RecoveryCodesSchema } from '@pukar/access-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { accountText } from './account-messages.js';
import { QrCode } from './qr-code.js';
import { useSending } from './use-sending.js';

const text = accountText.factor;

/** Password, then the square and a first code, then the recovery codes. `onAdded` comes once these are kept. `isAlone`: there is nothing else to do on the page. */
export function AddFactor({ of, isAlone = false, onAdded, onExpire }: { readonly of: 'staff' | 'officer'; readonly isAlone?: boolean; readonly onAdded: () => void; readonly onExpire: () => void }) {
  const { isBusy, wrong, typed, send } = useSending(onExpire);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<BegunSecondFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setBegun(await send('/api/me/second-factor', { password }, BegunSecondFactorSchema));
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setCodes((await send('/api/me/second-factor/confirm', of === 'officer' ? { password, code } : { code }, RecoveryCodesSchema))?.recoveryCodes);
  };
  if (codes) {
    return (
      <div className="account__form" data-testid="recovery-codes">
        <h3>{text.recovery}</h3><p>{text.recoveryAbout}</p>
        <ul className="account__codes figures">{codes.map((one) => <li key={one}>{one}</li>)}</ul>
        <Button kind="main" onClick={onAdded} autoFocus data-testid="recovery-kept">{text.kept}</Button>
      </div>
    );
  }
  if (begun) {
    return (
      <form className="account__form" onSubmit={(event) => void confirm(event)} noValidate>
        <p>{text.scan}</p>
        <QrCode content={begun.address} label={text.square} />
        <p>{text.key}: <span className="figures account__key" data-testid="factor-secret">{begun.secret.match(/.{1,4}/g)!.join(' ')}</span></p>
        {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
        <Field label={accountText.code} hint={accountText.codeHint} error={wrong.code}>{(control) => <input {...control} className="input figures" inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus value={code} onChange={({ target }) => { typed(); setCode(target.value); }} data-testid="factor-code" />}</Field>
        <Button kind="main" type="submit" busy={isBusy && text.confirming} data-testid="factor-confirm">{text.confirm}</Button>
      </form>
    );
  }
  return (
    <form className="account__form" onSubmit={(event) => void begin(event)} noValidate>
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      <Field label={accountText.password} error={wrong.password}>{(control) => <input {...control} className="input" type="password" autoComplete="current-password" maxLength={256} autoFocus={isAlone} value={password} onChange={({ target }) => { typed(); setPassword(target.value); }} data-testid="factor-password" />}</Field>
      <Button kind="main" type="submit" busy={isBusy && text.beginning} data-testid="factor-begin">{text.begin}</Button>
    </form>
  );
}
