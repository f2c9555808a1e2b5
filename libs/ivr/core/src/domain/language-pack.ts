import type { Language } from '@pukar/kernel';
import type { PromptId } from '../data/prompts/prompt-id.js';
import type { NumberWords } from './spoken/number-words.js';
import type { ReadingRules } from './spoken/reading-rules.js';
import type { Stage } from './status-answer.js';

/** The words of a prompt, with slots in braces (`{date}`); said at the language's own pace unless a slower one is given. */
export type PromptText = string | { readonly text: string; readonly wordsPerMinute: number };

/** Everything the helpline says in one language but what the directory says. A missing or an extra prompt does not compile. */
export interface LanguagePack {
  readonly language: Language;
  /** The language's own name, in its own script. */
  readonly name: string;
  /** What a native speaker must look at before this goes live; empty when one has. */
  readonly toReview: readonly string[];
  readonly prompts: Readonly<Record<PromptId, PromptText>>;
  /** How far a ticket has come, a sentence each. */
  readonly stages: Readonly<Record<Stage, string>>;
  /** January first. */
  readonly months: readonly string[];
  /** The parts of the day, as they are said beside an hour from 1 to 12. */
  readonly dayParts: Readonly<Record<'night' | 'morning' | 'afternoon' | 'evening', string>>;
  readonly numbers: NumberWords;
  readonly reading: ReadingRules;
}
