import type { PromptId } from '../../data/prompts/prompt-id.js';
import type { Language } from '../language.js';
import type { Stage } from '../status-answer.js';

/** A value that is read out by the rules of a language. */
export type SpokenValue =
  /** Digit by digit, in groups of the given sizes with a breath between them; what is left over is a group of its own. */
  | { readonly digits: string; readonly group?: readonly number[] }
  /** A day as `YYYY-MM-DD`; the year is said when asked. */
  | { readonly date: string; readonly sayYear?: boolean }
  /** A time of the day as `HH:MM`, up to `24:00`. */
  | { readonly time: string }
  /** A whole number from 0 to 99,999. */
  | { readonly number: number }
  /** A department by its code; an unknown one becomes "the department concerned". */
  | { readonly department: string }
  /** What was done, by its code, as a sentence; an unknown one becomes a general sentence. */
  | { readonly action: string }
  | { readonly stage: Stage };

/** A prompt by its id, with a value for each of its slots. */
export interface SpokenPrompt {
  readonly prompt: PromptId;
  readonly fill?: Readonly<Record<string, SpokenValue>>;
}

/** One thing to say, in one language. */
export type Spoken = { readonly language: Language } & (SpokenPrompt | SpokenValue);
