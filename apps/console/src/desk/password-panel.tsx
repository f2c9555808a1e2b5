import { SHORTEST_PASSWORD } from '@pukar/access-core/contracts';
import { api, Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { consoleText } from './console-messages.js';

const text = consoleText.ownPassword;
type Wrong = Readonly<Partial<Record<'current' | 'password' | 'again' | 'all', string>>>;

/** The panel in which a person changes their password. */
export function PasswordPanel({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState({ current: '', password: '', again: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const [step, setStep] = useState<'typing' | 'sending' | 'done'>('typing');
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal(); }, []);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.password.length < SHORTEST_PASSWORD) return setWrong({ password: text.short });
    if (typed.password !== typed.again) return setWrong({ again: text.notSame });
    setStep('sending');
    const answer = await api('/api/me/password', { method: 'POST', body: { current: typed.current, password: typed.password } });
    setStep(answer.ok ? 'done' : 'typing');
    if (!answer.ok) setWrong({ current: answer.fields['current']?.[0], password: answer.fields['password']?.[0], all: answer.message } as Wrong);
  };
  const input = (name: keyof typeof typed, autoComplete: string) => (control: object) => (
    <input {...control} className="input" type="password" autoComplete={autoComplete} maxLength={256} value={typed[name]} data-testid={`password-${name}`} onChange={({ target }) => { setWrong({}); setTyped((before) => ({ ...before, [name]: target.value })); }} />
  );
  return (
    <dialog className="keys-panel" ref={dialog} aria-labelledby="password-title" data-testid="own-password" onClose={onClose}>
      <header className="keys-panel__head">
        <div><h2 id="password-title">{text.title}</h2><p className="quiet">{text.about}</p></div>
        <Button shortcut="Esc" onClick={() => dialog.current?.close()}>{text.close}</Button>
      </header>
      <div className="keys-panel__said">{step === 'done' ? <Notice tone="done" testId="password-done">{text.done}</Notice> : wrong.all && <Notice tone="late">{wrong.all}</Notice>}</div>
      {step !== 'done' && (
        <form className="keys-panel__groups keys-panel__form" onSubmit={(event) => void change(event)} noValidate>
          <Field label={text.current} error={wrong.current}>{input('current', 'current-password')}</Field>
          <Field label={text.next} hint={text.hint} error={wrong.password}>{input('password', 'new-password')}</Field>
          <Field label={text.again} error={wrong.again}>{input('again', 'new-password')}</Field>
          <Button kind="main" type="submit" busy={step === 'sending' && text.sending} data-testid="password-send">{text.send}</Button>
        </form>
      )}
    </dialog>
  );
}
