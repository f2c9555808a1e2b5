import { SecondFactorSchema } from '@pukar/access-core/contracts';
import { Button, Field, Notice, useLooking, When } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { accountText } from './account-messages.js';
import './account.css';
import { AddFactor } from './add-factor.js';
import { useSending } from './use-sending.js';

const text = accountText.factor;

/** Staff and officers differ in whom they ask when it is lost; an officer's is sealed with their password, which each step sends. */
export interface OwnFactorProps {
  readonly of: 'staff' | 'officer';
  readonly onExpire: () => void;
}

/** A person's own second factor: whether there is one, and its beginning and end. */
export function OwnFactor({ of, onExpire }: OwnFactorProps) {
  const { value: factor, trouble, look } = useLooking('/api/me/second-factor', SecondFactorSchema, null, onExpire);
  const [isRemoved, setRemoved] = useState(false);
  return (
    <>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      {!factor && !trouble && <p className="quiet">{text.loading}</p>}
      {isRemoved && <Notice tone="done" testId="factor-removed">{text.removed}</Notice>}
      {factor?.wish === 'off' && <p>{text.off}</p>}
      {factor && factor.wish !== 'off' && !factor.since && <AddFactor of={of} onAdded={() => { setRemoved(false); look(); }} onExpire={onExpire} />}
      {factor?.since && (
        <>
          <p data-testid="factor-since">{text.since}<When at={factor.since} show="exact" />. {text.left(factor.recoveryCodesLeft)}</p>
          <p className="quiet">{text.lost[of]}</p>
          <Remove onRemoved={() => { setRemoved(true); look(); }} onExpire={onExpire} />
        </>
      )}
    </>
  );
}

function Remove({ onRemoved, onExpire }: { readonly onRemoved: () => void; readonly onExpire: () => void }) {
  const { isBusy, wrong, typed, send } = useSending(onExpire);
  const [given, setGiven] = useState({ password: '', code: '' });
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    if (await send('/api/me/second-factor/remove', given)) onRemoved();
  };
  const set = (name: keyof typeof given) => ({ target }: { readonly target: { readonly value: string } }) => { typed(); setGiven((before) => ({ ...before, [name]: target.value })); };
  return (
    <details>
      <summary>{text.remove}</summary>
      <form className="account__form" onSubmit={(event) => void remove(event)} noValidate>
        {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
        <Field label={accountText.password} error={wrong.password}>{(control) => <input {...control} className="input" type="password" autoComplete="current-password" maxLength={256} value={given.password} onChange={set('password')} data-testid="remove-password" />}</Field>
        <Field label={accountText.code} hint={accountText.anyCodeHint} error={wrong.code}>{(control) => <input {...control} className="input figures" autoComplete="one-time-code" maxLength={40} value={given.code} onChange={set('code')} data-testid="remove-code" />}</Field>
        <Button kind="end" type="submit" busy={isBusy && text.removing} data-testid="factor-remove">{text.remove}</Button>
      </form>
    </details>
  );
}
