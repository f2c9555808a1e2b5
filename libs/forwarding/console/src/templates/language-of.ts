import { langOfText } from '@pukar/ui';
import { wordsOf } from './direction-of.js';

/** The language of a reply's words, by their script. */
export const languageOf = (text: string): string => langOfText(wordsOf(text));
