/** What a department wants to be told, in the languages in which citizens are told it. */
export interface AnnouncementText {
  readonly en: string;
  readonly hi: string;
}

/** Nobody listens longer. */
export const LONGEST_SPOKEN_SECONDS = 30;

/** What an SMS has room for, beside the words round it and the department's name: so that a third of it is fixed, as the operators ask, in three parts of Unicode. */
export const LONGEST_WRITTEN = 90;

export const TITLE_LENGTHS = { shortest: 3, longest: 80 } as const;

/** A voice on a telephone says about 14 letters a second (150 words a minute), and a number digit by digit. */
const LETTERS_A_SECOND = 14;
const DIGIT_SECONDS = 0.4;

/** About how long a text takes to be said, in whole seconds, rounded up. */
export function spokenSeconds(text: string): number {
  const said = text.trim();
  const digits = said.match(/\p{Nd}/gu)?.length ?? 0;
  return Math.ceil((Array.from(said).length - digits) / LETTERS_A_SECOND + digits * DIGIT_SECONDS);
}

export type TextFault = 'empty' | 'too-long' | 'has-link' | 'has-control';

/** What is wrong with a text that is spoken; nothing when it may be told. */
export const spokenFault = (text: string): TextFault | undefined => textFault(text) ?? (spokenSeconds(text) > LONGEST_SPOKEN_SECONDS ? 'too-long' : undefined);

/** What is wrong with a text that is written. */
export const writtenFault = (text: string): TextFault | undefined => textFault(text) ?? (text.trim().length > LONGEST_WRITTEN ? 'too-long' : undefined);

/** A link in it could be told apart for each citizen who opens it, and braces are the template's own. */
function textFault(text: string): TextFault | undefined {
  if (text.trim() === '') return 'empty';
  if (/https?:|www\.|[{}]/i.test(text)) return 'has-link';
  return /\p{Cc}/u.test(text) ? 'has-control' : undefined;
}
