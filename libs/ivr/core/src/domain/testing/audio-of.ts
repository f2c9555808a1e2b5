import type { Language } from '@pukar/kernel';
import type { AudioIndex } from '../flow-check/check-audio.js';
import { fragments } from '../spoken/fragments.js';

/** Audio of everything in some languages, each piece as long as given. */
export const audioOf = (languages: readonly Language[], ms = 1000): AudioIndex =>
  Object.fromEntries(languages.map((language) => [language, Object.fromEntries(fragments(language).map(({ id, text }) => [id, { ms, text }]))]));
