import type { CitizenGets } from '@pukar/forwarding-core/contracts';

/** Asks for the very words in which a citizen is told of each action: by SMS, and read out by telephone. */
export abstract class CitizenWordsPort {
  /** In a language by its BCP-47 code; for the action codes given. */
  abstract of(language: string, actionCodes: readonly string[]): CitizenGets;
}
