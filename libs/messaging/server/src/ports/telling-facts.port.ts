import type { MessageLanguage } from '@pukar/messaging-core/domain';

/** What the SMS of a telling says, and to whom. */
export interface TellingFacts {
  /** E.164. */
  readonly phone: string;
  readonly department: string;
  readonly text: string;
}

/** Announcements, for messages about them. */
export abstract class TellingFactsPort {
  /** Asked each time before it is sent; undefined where nobody may be written to any more: the citizen withdrew, or its time is over. */
  abstract of(tellingId: string, language: MessageLanguage): Promise<TellingFacts | undefined>;
}
