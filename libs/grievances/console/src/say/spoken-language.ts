/** Languages of the south, whose speakers are asked in English where a sentence is not there in their own. */
const ASKED_IN_ENGLISH = new Set(['en', 'ta', 'te', 'kn', 'ml']);

/** In which of the two languages of the directory a caller is asked; the state's own, Hindi, unless they speak neither it nor a near one. */
export function spokenLanguage(callerLanguage: string): 'en' | 'hi' {
  return ASKED_IN_ENGLISH.has(callerLanguage.slice(0, 2).toLowerCase()) ? 'en' : 'hi';
}
