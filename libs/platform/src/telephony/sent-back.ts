/**
 * How long a call is remembered: whoever is sent back a second time within it is let go instead. Much longer than one round
 * takes: an api that hangs keeps the carrier waiting for 15 s, and the words may be spoken in every language.
 */
const REMEMBERED_MS = 600_000;
/** The oldest are forgotten first; a forgotten caller waits once more. */
const MOST_CALLS = 10_000;
const AGAIN = /[?&]again=1(&|#|$)/;

/** Calls that were led back to a step after something failed: once each. It is remembered, and said in the address: the carrier brings it back, to whichever process answers then. */
export class SentBack {
  private readonly at = new Map<string, number>();

  /** `url`: the address whose answer could not be had. */
  was(callSid: string, url: string | undefined, now: Date): boolean {
    if (AGAIN.test(url ?? '')) return true;
    const before = this.at.get(callSid);
    return before !== undefined && now.getTime() - before < REMEMBERED_MS;
  }

  note(callSid: string, now: Date): void {
    this.at.delete(callSid);
    this.at.set(callSid, now.getTime());
    const oldest = this.at.keys().next().value;
    if (this.at.size > MOST_CALLS && oldest !== undefined) this.at.delete(oldest);
  }

  /** An address that says that it is asked again. */
  static addressOf(url: string): string {
    return `${url}${url.includes('?') ? '&' : '?'}again=1`;
  }
}
