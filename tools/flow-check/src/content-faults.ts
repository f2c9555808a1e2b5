import { spokenWords } from '@pukar/directory-core/domain';
import { type AudioIndex, CONTENT, fragments } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';

/** What no node names but every call may say: numbers, days, stages, and the texts of the directory. Each that has no audio, or audio of other words. */
export function unspokenValues(language: Language, audio: AudioIndex): readonly string[] {
  const made = audio[language] ?? {};
  const content = Object.entries(spokenWords(language)).map(([key, text]) => ({ id: `${CONTENT}${key}`, text }));
  return [...fragments(language), ...content].filter(({ id, text }) => made[id]?.text !== text).map(({ id }) => `${id} in ${language}`);
}
