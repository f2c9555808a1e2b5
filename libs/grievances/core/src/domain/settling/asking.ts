/** What the helpline rings a citizen for: whether a resolution is one, or a question of the office that has their complaint. */
export const ASKED_FOR = ['done', 'clarification'] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** When citizens are rung who can, or could, do it by keypad or answer a message; and how often. */
export interface AskingPolicy {
  /** Whoever has a mobile phone was asked by a message: so long they have for it. */
  readonly doneAfterMinutes: number;
  readonly questionAfterMinutes: number;
  /** After a call that nobody answered, or that came to nothing. */
  readonly againAfterMinutes: number;
  readonly tries: number;
  /** So long it stays with an agent who took it. */
  readonly leaseMinutes: number;
  /** Whom nobody rang for so long is anybody's, whatever language they speak. */
  readonly anybodysAfterMinutes: number;
}

/** The policy of a helpline that sets nothing else. */
export const USUAL_ASKING: AskingPolicy = { doneAfterMinutes: 3 * 24 * 60, questionAfterMinutes: 240, againAfterMinutes: 240, tries: 3, leaseMinutes: 20, anybodysAfterMinutes: 240 };

const MINUTE_MS = 60_000;

/** From when on a citizen is rung: at once where no message reaches them. */
export function firstAsked(what: AskedFor, hasMobile: boolean, since: Date, policy: AskingPolicy): Date {
  if (!hasMobile) return since;
  return new Date(since.getTime() + (what === 'done' ? policy.doneAfterMinutes : policy.questionAfterMinutes) * MINUTE_MS);
}

/** When they are rung again after so many tries; undefined when it is enough. */
export function askedAgain(tries: number, now: Date, policy: AskingPolicy): Date | undefined {
  return tries < policy.tries ? new Date(now.getTime() + policy.againAfterMinutes * MINUTE_MS) : undefined;
}
