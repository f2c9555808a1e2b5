import type { Language } from '@pukar/kernel';
import type { SpokenWords } from '../../domain/spoken-words.js';
import { spokenBnIN } from './bn-IN.js';
import { spokenEnIN } from './en-IN.js';
import { spokenGuIN } from './gu-IN.js';
import { spokenHiIN } from './hi-IN.js';
import { spokenKnIN } from './kn-IN.js';
import { spokenMlIN } from './ml-IN.js';
import { spokenMrIN } from './mr-IN.js';
import { spokenOrIN } from './or-IN.js';
import { spokenPaIN } from './pa-IN.js';
import { spokenTaIN } from './ta-IN.js';
import { spokenTeIN } from './te-IN.js';
import { spokenUrIN } from './ur-IN.js';

const WORDS: Readonly<Record<Language, SpokenWords>> = {
  'hi-IN': spokenHiIN,
  'en-IN': spokenEnIN,
  'mr-IN': spokenMrIN,
  'ur-IN': spokenUrIN,
  'gu-IN': spokenGuIN,
  'pa-IN': spokenPaIN,
  'bn-IN': spokenBnIN,
  'or-IN': spokenOrIN,
  'te-IN': spokenTeIN,
  'ta-IN': spokenTaIN,
  'kn-IN': spokenKnIN,
  'ml-IN': spokenMlIN,
};

/** What a new deployment says of its directory, in a language. */
export const spokenWords = (language: Language): SpokenWords => WORDS[language];
