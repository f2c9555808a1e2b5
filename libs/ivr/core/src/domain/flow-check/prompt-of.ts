import type { LanguagePack, PromptText } from '../language-pack.js';

/** A prompt of a language by its id; undefined where it has none of that name. */
export const promptOf = (pack: LanguagePack, id: string): PromptText | undefined =>
  Object.hasOwn(pack.prompts, id) ? (pack.prompts as Readonly<Record<string, PromptText>>)[id] : undefined;
