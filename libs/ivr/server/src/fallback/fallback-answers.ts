import { isNumberHidden } from '@pukar/calls-core/contracts';
import { textOfSpoken, type PromptId } from '@pukar/ivr-core/domain';
import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { voiceResponse } from '@pukar/platform/telephony';

/**
 * How long a call is remembered: whoever is sent back a second time within it is let go instead. Much longer than one round
 * takes: an api that hangs keeps the carrier waiting for 15 s, and the words are spoken in every language.
 */
const REMEMBERED_MS = 600_000;
/** The oldest are forgotten first; a forgotten caller waits once more. */
const MOST_CALLS = 10_000;
const PAUSE_SECONDS = 4;

/** Whose own answer could not be had. */
export interface FallenBack {
  readonly callSid: string;
  readonly from: string;
  /** A line that we rang: where its call began (`/voice/…`), and whether we owe them a call. */
  readonly rung?: { readonly then: string; readonly isRungAgain: boolean } | undefined;
}

/**
 * What the carrier's fallback answers where our own answer could not be had: words only, spoken by the carrier, with no
 * database, no audio file and no other process behind them. A caller is asked to stay and sent back to the beginning once;
 * the second time they hear that we ring back, or to call again where their number is hidden. Whom we rang is sent back to
 * where their own call began, and hears then that we ring again only where we owe them a call.
 */
export class FallbackAnswers {
  private readonly sentBack = new Map<string, number>();

  /** `publicUrl` is where the carrier reaches the api. */
  constructor(private readonly publicUrl: string) {}

  /** Whether this caller was sent back before, and is told now that we ring back: somebody must note that first. */
  isGivingUp(callSid: string, now: Date): boolean {
    const before = this.sentBack.get(callSid);
    return before !== undefined && now.getTime() - before < REMEMBERED_MS;
  }

  answer({ callSid, from, rung }: FallenBack, now: Date): string {
    const document = voiceResponse();
    if (this.isGivingUp(callSid, now)) {
      this.say(document, rung ? (rung.isRungAgain ? 'fallback.we-call-again' : 'fallback.we-call') : isNumberHidden(from) ? 'fallback.no-number' : 'fallback');
      document.hangup();
      return document.toString();
    }
    this.remember(callSid, now);
    this.say(document, 'fallback.wait');
    document.pause({ length: PAUSE_SECONDS });
    document.redirect({ method: 'POST' }, `${this.publicUrl}${rung?.then ?? '/voice/incoming'}`);
    return document.toString();
  }

  private say(document: ReturnType<typeof voiceResponse>, prompt: PromptId): void {
    for (const language of LANGUAGES_OF_THE_STATE) document.say({ language }, textOfSpoken({ language, prompt }));
  }

  private remember(callSid: string, now: Date): void {
    this.sentBack.delete(callSid);
    this.sentBack.set(callSid, now.getTime());
    const oldest = this.sentBack.keys().next().value;
    if (this.sentBack.size > MOST_CALLS && oldest !== undefined) this.sentBack.delete(oldest);
  }
}
