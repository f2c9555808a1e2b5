import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { inboxText } from '../messages.js';

interface CitizenGetsProps {
  readonly action: InboxTicket['actions'][number] | undefined;
  /** BCP-47 language of the citizen. */
  readonly language: string;
  readonly isSent?: boolean;
}

/** The sentence that the citizen hears or reads, in their own language. */
export function CitizenGets({ action, language, isSent = false }: CitizenGetsProps) {
  const inHindi = language.startsWith('hi');
  return (
    <div className="citizen-gets" data-testid="citizen-gets" aria-live="polite">
      {action ? (
        <>
          <p className="quiet">{isSent ? inboxText.citizenGot : inboxText.citizenGets}</p>
          <blockquote lang={inHindi ? 'hi-IN' : 'en-IN'}>{inHindi ? action.spoken.hi : action.spoken.en}</blockquote>
          {inHindi && <p className="quiet">{action.spoken.en}</p>}
        </>
      ) : <p className="quiet">{inboxText.citizenGetsNothing}</p>}
      <p className="ticket__note quiet">{inboxText.sentByHelpline}</p>
    </div>
  );
}
