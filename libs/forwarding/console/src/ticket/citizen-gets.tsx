import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { languageName } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { directionOf } from '../templates/direction-of.js';
import { languageOf } from '../templates/language-of.js';
import { Marked } from '../templates/template-picker.js';
import { SmsPreview } from '../templates/sms-preview.js';
import { useCitizenGets } from '../templates/use-citizen-gets.js';

interface CitizenGetsProps {
  readonly action: InboxTicket['actions'][number] | undefined;
  /** BCP-47 language of the citizen. */
  readonly language: string;
  /** What the citizen handed in. */
  readonly kind: string;
  /** What the officer wrote: read out by an agent to who asks. */
  readonly reply: string;
  readonly isSent?: boolean;
  /** Shown beneath the same in another language. */
  readonly isFurther?: boolean;
}

/** Word for word what the citizen gets: the SMS, what is read out by telephone, and what an agent reads out of the reply. */
export function CitizenGets({ action, language, kind, reply, isSent = false, isFurther = false }: CitizenGetsProps) {
  const gets = useCitizenGets({ language, kind });
  const words = gets?.actions.find(({ code }) => code === action?.code);
  return (
    <div className="citizen-gets" data-testid="citizen-gets" aria-live="polite">
      {action ? (
        <>
          <p className="quiet">{isSent ? inboxText.citizenGot : inboxText.citizenGets} {inboxText.inLanguage(languageName(language))}</p>
          <dl>
            <SmsPreview asked={{ language, kind }} pick={(all) => all.actions.find(({ code }) => code === action.code)} isWithOthers={!isFurther} />
            <div><dt>{inboxText.byTelephone}</dt><dd><blockquote lang={language} dir="auto" data-testid="citizen-hears">{words?.readOut ?? action.spoken.en}</blockquote></dd></div>
            {reply.trim() && <div><dt>{inboxText.byAgent}</dt><dd><blockquote lang={languageOf(reply)} dir={directionOf(reply)} data-testid="agent-reads"><Marked text={reply} /></blockquote></dd></div>}
          </dl>
        </>
      ) : <p className="quiet">{inboxText.citizenGetsNothing}</p>}
      {!isFurther && <p className="ticket__note quiet">{inboxText.sentByHelpline}</p>}
    </div>
  );
}
