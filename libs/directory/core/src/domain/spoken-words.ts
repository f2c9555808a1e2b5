import type { spokenEnIN } from '../data/spoken/en-IN.js';

/**
 * The key of a text that callers hear: its kind and its code (`category.ENE-03`, `district.BPL`, `scheme.kisan.about`). Each
 * kind whose codes come from outside has an `other`, said for a code that is not known.
 */
export type SpokenKey = keyof typeof spokenEnIN;

/** What is said of the directory in one language. A missing or an extra key does not compile. */
export type SpokenWords = Readonly<Record<SpokenKey, string>>;
