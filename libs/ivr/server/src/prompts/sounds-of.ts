import { fragmentsOf, type Spoken } from '@pukar/ivr-core/domain';
import type { PromptLibrary } from './prompt-library.js';
import type { Sound } from './sound.js';

/** What is said, as sounds in their order. */
export const soundsOf = (say: readonly Spoken[], library: PromptLibrary): readonly Sound[] =>
  say.flatMap((spoken) => fragmentsOf(spoken, spoken.language).flatMap((fragment) => library.sound(fragment, spoken.language) ?? []));
