import { judgeFailure, type SendFailure } from './retry.js';

/** How a gateway's answers are read, on its words: each finds something in the body of an answer. */
export interface AnswerRules {
  /** It took the message; a first group is its own id of it. */
  readonly success: RegExp;
  /** It did not, and may later: no credit, too many at once. */
  readonly retry?: RegExp | undefined;
  /** It never will: a wrong number, a text that is not registered. */
  readonly refused?: RegExp | undefined;
}

/** What an answer means. `taken` without an id: it gave none. */
export type AnswerMeaning = { readonly kind: 'taken'; readonly gatewayId: string | undefined } | { readonly kind: SendFailure };

/**
 * Gateways answer 200 also when they refuse: so status and words must both say yes. An answer of success that nobody can read
 * may be one: the message is then not sent a second time.
 */
export function readAnswer(status: number, body: string, rules: AnswerRules): AnswerMeaning {
  if (rules.refused?.test(body)) return { kind: 'refused' };
  if (rules.retry?.test(body)) return { kind: 'retry' };
  if (status >= 300 && status < 400) return { kind: 'retry' };
  if (status < 200 || status >= 300) return { kind: judgeFailure(status) };
  const taken = rules.success.exec(body);
  return taken ? { kind: 'taken', gatewayId: taken[1]?.slice(0, 100) || undefined } : { kind: 'uncertain' };
}

/** A gateway's word for a status in ours, by a setting such as `DELIVRD=delivered,UNDELIV=undelivered`; capitals do not matter. */
export function statusOfWord(word: string, words: Readonly<Record<string, string>>): string {
  const low = word.trim().toLowerCase();
  return Object.hasOwn(words, low) ? words[low]! : low;
}
