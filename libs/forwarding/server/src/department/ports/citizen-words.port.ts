import type { CitizenGets } from '@pukar/forwarding-core/contracts';

/** What is asked to be shown. */
export interface WordsAsked {
  /** BCP-47. */
  readonly language: string;
  /** What the citizen handed in. */
  readonly kind: string;
  /** The new day of an interim reply (`YYYY-MM-DD`). */
  readonly day: string | undefined;
  readonly actionCodes: readonly string[];
  /** The texts of this language that the deployment sends in place of those delivered, by their names. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** Asks for the very words in which a citizen is told of what an officer does: by SMS, and read out by telephone. */
export abstract class CitizenWordsPort {
  abstract of(asked: WordsAsked): CitizenGets;
}
