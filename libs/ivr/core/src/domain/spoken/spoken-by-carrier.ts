import { type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';

/** The carrier has no voice for these (the voices of `<Say>` in Twilio's documentation). */
const WITHOUT_VOICE: ReadonlySet<string> = new Set(['ur-IN', 'or-IN']);

/** Whether the carrier can speak a language where no audio was made. */
export const isSpokenByCarrier = (language: Language): boolean => !WITHOUT_VOICE.has(language);

/** In which a caller hears what can be played and spoken in their own language by nobody: better words of the state's than none. */
export const INSTEAD: Language = LANGUAGES_OF_THE_STATE[0];
