import { isLanguage, type Language } from '@pukar/kernel';
import type { FormScript } from './form-script.js';
import { script as hindi } from './hi-IN.js';

const OTHERS: Readonly<Record<Exclude<Language, 'hi-IN'>, () => Promise<{ readonly script: FormScript }>>> = {
  'en-IN': () => import('./en-IN.js'), 'mr-IN': () => import('./mr-IN.js'), 'ur-IN': () => import('./ur-IN.js'), 'gu-IN': () => import('./gu-IN.js'), 'pa-IN': () => import('./pa-IN.js'), 'bn-IN': () => import('./bn-IN.js'),
  'or-IN': () => import('./or-IN.js'), 'te-IN': () => import('./te-IN.js'), 'ta-IN': () => import('./ta-IN.js'), 'kn-IN': () => import('./kn-IN.js'), 'ml-IN': () => import('./ml-IN.js'),
};

/** A script and the language (BCP-47) that it is in. */
export interface ScriptInLanguage {
  readonly language: Language;
  readonly script: FormScript;
}

/** The script of the state's own language: there at once, and where another cannot be had. */
export const HINDI_SCRIPT: ScriptInLanguage = { language: 'hi-IN', script: hindi };

/** The script in a caller's language; Hindi for a language that is none of ours. */
export async function loadScript(callerLanguage: string): Promise<ScriptInLanguage> {
  if (!isLanguage(callerLanguage) || callerLanguage === 'hi-IN') return HINDI_SCRIPT;
  return { language: callerLanguage, script: (await OTHERS[callerLanguage]()).script };
}
