import { isNumberHidden } from '@pukar/calls-core/contracts';
import { textOfSpoken, type PromptId } from '@pukar/ivr-core/domain';
import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { SentBack, voiceResponse } from '@pukar/platform/telephony';

const PAUSE_SECONDS = 4;

/** Whose own answer could not be had. */
export interface FallenBack {
  readonly callSid: string;
  readonly from: string;
  /** The address whose answer could not be had, as the carrier says. */
  readonly errorUrl?: string | undefined;
  /** A line that we rang: where its call began (`/voice/…`), and whether we owe them a call. */
  readonly rung?: { readonly then: string; readonly isRungAgain: boolean } | undefined;
}

/**
 * What the carrier's fallback answers where our own answer could not be had: words only, spoken by the carrier, with no
 * database, no audio file and no other process behind them. A caller is asked to stay and sent back to the beginning once;
 * the second time they hear that we ring back, or to call again where their number is hidden. Whom we rang is sent back to
 * where their own call began, and hears then that we ring again only where we owe them a call. That they were sent back is remembered,
 * and said in the address that they are sent to: the carrier brings it back, to whichever process answers then.
 */
export class FallbackAnswers {
  private readonly sentBack = new SentBack();

  /** `publicUrl` is where the carrier reaches the api. */
  constructor(private readonly publicUrl: string) {}

  /** Whether this caller was sent back before, and is told now that we ring back: somebody must note that first. */
  isGivingUp({ callSid, errorUrl }: Pick<FallenBack, 'callSid' | 'errorUrl'>, now: Date): boolean {
    return this.sentBack.was(callSid, errorUrl, now);
  }

  answer({ callSid, from, errorUrl, rung }: FallenBack, now: Date): string {
    const document = voiceResponse();
    if (this.isGivingUp({ callSid, errorUrl }, now)) {
      this.say(document, rung ? (rung.isRungAgain ? 'fallback.we-call-again' : 'fallback.we-call') : isNumberHidden(from) ? 'fallback.no-number' : 'fallback');
      document.hangup();
      return document.toString();
    }
    this.sentBack.note(callSid, now);
    this.say(document, 'fallback.wait');
    document.pause({ length: PAUSE_SECONDS });
    const then = rung?.then ?? '/voice/incoming';
    document.redirect({ method: 'POST' }, SentBack.addressOf(`${this.publicUrl}${then}`));
    return document.toString();
  }

  private say(document: ReturnType<typeof voiceResponse>, prompt: PromptId): void {
    for (const language of LANGUAGES_OF_THE_STATE) document.say({ language }, textOfSpoken({ language, prompt }));
  }
}
