import type { PromptId } from '../../data/prompts/prompt-id.js';
import type { Language } from '@pukar/kernel';
import type { Stage } from '../status-answer.js';

/** What can be counted aloud. */
export const UNITS = ['minute', 'hour', 'day', 'working-day', 'complaint'] as const;

/** One of the {@link UNITS}. */
export type Unit = (typeof UNITS)[number];

/** A value that is read out by the rules of a language. */
export type SpokenValue =
  /** Digit by digit, in groups of the given sizes with a breath between them; what is left over is a group of its own. */
  | { readonly digits: string; readonly group?: readonly number[] }
  /** A telephone number: ten digits in two groups of five, short ones digit by digit, the trunk's 0 and area code apart. */
  | { readonly phone: string }
  /** A day as `YYYY-MM-DD`; the year is said when asked. */
  | { readonly date: string; readonly sayYear?: boolean }
  /** A time of the day as `HH:MM`, up to `24:00`. */
  | { readonly time: string }
  /** A whole number from 0 to 99,99,99,999. */
  | { readonly number: number }
  /** A rank from 1 to 31: "the third". */
  | { readonly ordinal: number }
  /** A count with its unit: "one minute", "five working days". */
  | { readonly count: number; readonly unit: Unit }
  /** Money, in paise. */
  | { readonly paise: number }
  | { readonly stage: Stage }
  /** A text of the directory by its key (`district.BPL`, `scheme.kisan.about`): whoever speaks knows its words, in every language. */
  | { readonly content: string };

/** A prompt by its id, with a value for each of its slots. */
export interface SpokenPrompt {
  readonly prompt: PromptId;
  readonly fill?: Readonly<Record<string, SpokenValue>>;
}

/** One thing to say, in one language. */
export type Spoken = { readonly language: Language } & (SpokenPrompt | SpokenValue);
