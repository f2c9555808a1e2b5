/** What the helpline rings a citizen for: whether a resolution is one, or a question of the office that has their complaint. */
export const ASKED_FOR = ['done', 'clarification'] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** When citizens are rung who can, or could, do it by keypad or answer a message; and how often. */
export interface AskingPolicy {
  /** Whoever has a mobile phone was asked by a message: so long they have for it. */
  readonly doneAfterDays: number;
  readonly clarificationAfterHours: number;
  /** After a call that nobody answered, or that came to nothing. */
  readonly againAfterHours: number;
  readonly tries: number;
  /** So long it stays with an agent who took it. */
  readonly leaseMinutes: number;
}

export const ASKING_POLICY: AskingPolicy = { doneAfterDays: 3, clarificationAfterHours: 4, againAfterHours: 4, tries: 3, leaseMinutes: 20 };

const HOUR_MS = 3_600_000;

/** From when on a citizen is rung: at once where no message reaches them. */
export function firstAsked(what: AskedFor, hasMobile: boolean, since: Date, policy: AskingPolicy): Date {
  if (!hasMobile) return since;
  return new Date(since.getTime() + (what === 'done' ? policy.doneAfterDays * 24 : policy.clarificationAfterHours) * HOUR_MS);
}

/** When they are rung again after so many tries; undefined when it is enough. */
export function askedAgain(tries: number, now: Date, policy: AskingPolicy): Date | undefined {
  return tries < policy.tries ? new Date(now.getTime() + policy.againAfterHours * HOUR_MS) : undefined;
}
