import { OfficerSignedInSchema } from '@pukar/forwarding-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { manageText } from './manage-messages.js';
import { useChange } from './use-change.js';

const text = manageText.choosePassword;
const LEAST = 10;

interface ChoosePasswordProps {
  readonly onChosen: () => void;
  readonly onSignOut: () => void;
  readonly onSignedOut: () => void;
}

/** Whoever signed in with a first password chooses their own. */
export function ChoosePassword({ onChosen, onSignOut, onSignedOut }: ChoosePasswordProps) {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [own, setOwn] = useState<{ readonly first?: string; readonly again?: string }>({});
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const found = first.length < LEAST ? { first: text.short } : first !== again ? { again: text.notSame } : {};
    setOwn(found);
    if (Object.keys(found).length === 0 && (await send('/api/own-password', 'POST', { password: first }, OfficerSignedInSchema))) onChosen();
  };
  const type = (set: (value: string) => void) => (event: { readonly target: { readonly value: string } }) => { typed(); setOwn({}); set(event.target.value); };
  return (
    <main className="sign-in">
      <form className="sign-in__form" onSubmit={(event) => void choose(event)} noValidate data-testid="choose-password">
        <div><h1 className="sign-in__title">{text.title}</h1><p className="quiet">{text.why}</p></div>
        {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
        <Field label={text.first} hint={text.hint} error={own.first ?? wrong.password}>{(control) => <input {...control} className="input" type="password" autoComplete="new-password" maxLength={200} autoFocus value={first} onChange={type(setFirst)} data-testid="own-password" />}</Field>
        <Field label={text.again} error={own.again}>{(control) => <input {...control} className="input" type="password" autoComplete="new-password" maxLength={200} value={again} onChange={type(setAgain)} data-testid="own-password-again" />}</Field>
        <Button kind="main" type="submit" busy={isBusy && manageText.saving} data-testid="own-password-send">{text.send}</Button>
        <Button kind="bare" onClick={onSignOut}>{text.signOut}</Button>
      </form>
    </main>
  );
}
