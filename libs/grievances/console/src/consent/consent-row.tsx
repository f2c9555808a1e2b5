import { Button, languageName } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import type { ScriptInLanguage } from '../say/scripts/load-script.js';
import type { ConsentOnScreen } from './use-consent.js';

interface ConsentRowProps {
  readonly shown: ConsentOnScreen;
  /** How they are asked. */
  readonly script: ScriptInLanguage;
}

/** One row: may we tell this citizen of schemes, and how. Nothing is ticked that they were not asked. The language that they are greeted in is their own choice: it can only be taken back. */
export function ConsentRow({ shown: { consent, trouble, answer, forgetGreeting, wantMessages }, script: { script, language } }: ConsentRowProps) {
  if (!consent) return trouble && <p className="field__error">{trouble}</p>;
  return (
    <fieldset className="consent" data-testid="consent">
      <legend className="consent__label">{text.consent}</legend>
      <label className="consent__channel"><input type="checkbox" data-testid="consent-call" checked={consent.call} onChange={(event) => answer({ call: event.target.checked })} />{text.consentCall}</label>
      <label className="consent__channel"><input type="checkbox" data-testid="consent-sms" checked={consent.sms} disabled={!consent.canSms || consent.wantsNoMessages} onChange={(event) => answer({ sms: event.target.checked })} />{text.consentSms}</label>
      <span className="consent__state" data-testid="consent-state">
        {trouble ? <span className="field__error">{trouble}</span> : consent.askedAt ? text.consentSaved(consent.call || consent.sms) : <span className="consent__question" lang={language} dir="auto">{script.tell}</span>}
      </span>
      {consent.canSms && (
        <span className="consent__none">
          <label className="consent__channel"><input type="checkbox" data-testid="no-messages" checked={consent.wantsNoMessages} onChange={(event) => wantMessages(!event.target.checked)} />{text.noMessages}</label>
          {consent.wantsNoMessages && <span className="consent__state" data-testid="no-messages-state">{text.noMessagesState}</span>}
        </span>
      )}
      {consent.greeting && <span className="consent__greeting" data-testid="greeting">{text.greetedIn(languageName(consent.greeting))} <Button data-testid="forget-greeting" onClick={forgetGreeting}>{text.forgetGreeting}</Button></span>}
    </fieldset>
  );
}
