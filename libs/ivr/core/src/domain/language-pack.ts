import type { PromptId } from '../data/prompts/prompt-id.js';
import type { Language } from './language.js';
import type { Stage } from './status-answer.js';

/** The words of a prompt, with slots in braces (`{date}`); said at the language's own pace unless a slower one is given. */
export type PromptText = string | { readonly text: string; readonly wordsPerMinute: number };

/** Everything the helpline says in one language. A missing or an extra prompt does not compile. */
export interface LanguagePack {
  readonly language: Language;
  readonly prompts: Readonly<Record<PromptId, PromptText>>;
  /** As spoken within a sentence, by code; `other` for a department that the list does not know. */
  readonly departments: Readonly<Record<string, string>> & { readonly other: string };
  /** What was done, a sentence by code; `other` for an action that the list does not know. */
  readonly actions: Readonly<Record<string, string>> & { readonly other: string };
  /** How far a ticket has come, a sentence each. */
  readonly stages: Readonly<Record<Stage, string>>;
  /** January first. */
  readonly months: readonly string[];
  /** The words for 0 to 99. */
  readonly numbers: readonly string[];
  /** The days of a month where the language says them as ordinals, the first at 0; empty where it says the plain number. */
  readonly ordinals: readonly string[];
  /** The parts of the day, as they are said beside an hour from 1 to 12. */
  readonly dayParts: Readonly<Record<'night' | 'morning' | 'afternoon' | 'evening', string>>;
  /** Said after a whole hour, and around minutes; `null` where the numbers stand alone. */
  readonly clock: { readonly hour: string; readonly past: string; readonly minutes: string } | null;
  readonly hundred: string;
  /** Said between hundreds and what follows; the same as `hundred` where nothing is added. */
  readonly hundredAnd: string;
  readonly thousand: string;
}
