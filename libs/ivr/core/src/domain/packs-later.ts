import type { Language } from '@pukar/kernel';
import type { LanguagePack } from './language-pack.js';

const LATER: Readonly<Record<Language, () => Promise<LanguagePack>>> = {
  'hi-IN': async () => (await import('../data/prompts/hi-IN.js')).hiIN,
  'en-IN': async () => (await import('../data/prompts/en-IN.js')).enIN,
  'mr-IN': async () => (await import('../data/prompts/mr-IN.js')).mrIN,
  'ur-IN': async () => (await import('../data/prompts/ur-IN.js')).urIN,
  'gu-IN': async () => (await import('../data/prompts/gu-IN.js')).guIN,
  'pa-IN': async () => (await import('../data/prompts/pa-IN.js')).paIN,
  'bn-IN': async () => (await import('../data/prompts/bn-IN.js')).bnIN,
  'or-IN': async () => (await import('../data/prompts/or-IN.js')).orIN,
  'te-IN': async () => (await import('../data/prompts/te-IN.js')).teIN,
  'ta-IN': async () => (await import('../data/prompts/ta-IN.js')).taIN,
  'kn-IN': async () => (await import('../data/prompts/kn-IN.js')).knIN,
  'ml-IN': async () => (await import('../data/prompts/ml-IN.js')).mlIN,
};

/** Everything that is said in a language, loaded when it is asked for: a page that shows one language does without the others. */
export const loadPack = (language: Language): Promise<LanguagePack> => LATER[language]();
