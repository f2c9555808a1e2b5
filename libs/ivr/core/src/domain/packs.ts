import type { Language } from '@pukar/kernel';
import { bnIN } from '../data/prompts/bn-IN.js';
import { enIN } from '../data/prompts/en-IN.js';
import { guIN } from '../data/prompts/gu-IN.js';
import { hiIN } from '../data/prompts/hi-IN.js';
import { knIN } from '../data/prompts/kn-IN.js';
import { mlIN } from '../data/prompts/ml-IN.js';
import { mrIN } from '../data/prompts/mr-IN.js';
import { orIN } from '../data/prompts/or-IN.js';
import { paIN } from '../data/prompts/pa-IN.js';
import { taIN } from '../data/prompts/ta-IN.js';
import { teIN } from '../data/prompts/te-IN.js';
import { urIN } from '../data/prompts/ur-IN.js';
import type { LanguagePack } from './language-pack.js';

const PACKS: Readonly<Record<Language, LanguagePack>> = {
  'hi-IN': hiIN,
  'en-IN': enIN,
  'mr-IN': mrIN,
  'ur-IN': urIN,
  'gu-IN': guIN,
  'pa-IN': paIN,
  'bn-IN': bnIN,
  'or-IN': orIN,
  'te-IN': teIN,
  'ta-IN': taIN,
  'kn-IN': knIN,
  'ml-IN': mlIN,
};

/** Everything that is said in a language. */
export const packOf = (language: Language): LanguagePack => PACKS[language];
