import type { Language } from '@pukar/kernel';

/** The words of the directory that callers hear. From memory: it is asked in every turn. */
export abstract class SpokenContentPort {
  /** The text of a key in a language; undefined for a key that is not known, or whose text may not be spoken any more. */
  abstract text(key: string, language: Language): string | undefined;
  /** Every key that it knows: what callers may hear of the directory. */
  abstract keys(): readonly string[];
}
