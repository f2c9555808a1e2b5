import { type FormEvent, useState } from 'react';
import type { Answer } from '../server/answer.js';
import type { Credentials } from '../server/use-session.js';
import { uiText } from '../text/ui-messages.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { Button } from './button.js';
import { Field } from './field.js';
import { Notice } from './notice.js';

interface SignInProps {
  /** Which screen this opens: “Agents’ desk”. */
  readonly title: string;
  readonly signIn: (credentials: Credentials) => Promise<Answer<unknown>>;
  /** Why it is shown: what the server said of the session before. */
  readonly why?: string | undefined;
  /** `officer` gives the test ids `officer-login`, `officer-password` and `officer-sign-in`; without it they are `login` and so on. */
  readonly testIdPrefix?: string;
}

type Refusal = Extract<Answer<unknown>, { ok: false }>;

/** Login and password, and the code of an authenticator once the server asks for one. A refusal keeps what was typed, and says what to do. */
export function SignIn({ title, signIn, why, testIdPrefix }: SignInProps) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await signIn({ login, password, ...(code && { code }) });
    setBusy(false);
    const isAsked = !answer.ok && answer.code === 'second-factor';
    if (isAsked) setCode('');
    setRefusal(answer.ok || (isAsked && code === undefined) ? undefined : answer);
  };
  const testId = (name: string) => (testIdPrefix ? `${testIdPrefix}-${name}` : name);
  const fieldError = (name: string) => refusal?.fields[name]?.join(' ');
  const isAboutFields = Boolean(fieldError('login') ?? fieldError('password') ?? fieldError('code'));

  return (
    <main className="sign-in">
      <form className="sign-in__form" onSubmit={submit} noValidate>
        <div>
          <p className="sign-in__product" translate="no">{uiText.product}</p>
          <h1 className="sign-in__title">{title}</h1>
        </div>
        {why && !refusal && <Notice tone="soon" testId={testId('signed-out-why')}>{why}</Notice>}
        <Field label={uiText.login} error={fieldError('login')}>
          {(control) => <input {...control} className="input" data-testid={testId('login')} value={login} onChange={(event) => { setLogin(event.target.value); setCode(undefined); }} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />}
        </Field>
        <Field label={uiText.password} error={fieldError('password')}>
          {(control) => <input {...control} className="input" data-testid={testId('password')} type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" />}
        </Field>
        {code !== undefined && (
          <Field label={uiText.code} hint={uiText.codeHint} error={fieldError('code')}>
            {(control) => <input {...control} className="input figures" data-testid={testId('code')} value={code} onChange={(event) => setCode(event.target.value)} autoComplete="one-time-code" autoFocus />}
          </Field>
        )}
        {refusal && !isAboutFields && <Notice tone="late" testId={testId('sign-in-refused')}>{refusal.message}</Notice>}
        <Button kind="main" type="submit" busy={busy && uiText.signingIn} data-testid={testId('sign-in')}>{uiText.signIn}</Button>
      </form>
      <div className="sign-in__foot"><ThemeSwitch /></div>
    </main>
  );
}
