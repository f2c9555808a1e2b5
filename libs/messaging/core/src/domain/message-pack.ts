import type { MessageLanguage } from './message-language.js';
import type { KindWithWords, OccasionOfKind, TicketOccasion } from './template-name.js';

/** All that citizens are written in one language about their tickets. A missing or an extra text does not compile. */
export interface MessagePack {
  readonly language: MessageLanguage;
  /** What a native speaker must look at before this goes live; empty when one has. */
  readonly toReview: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  /** The longest words of the directory that a text takes. */
  readonly longest: Readonly<Record<'department' | 'action', string>>;
  /** Fixed words with `{variable}`s, of a grievance. */
  readonly texts: Readonly<Record<TicketOccasion, string>>;
  /** The same of what is no grievance: its noun, and what follows from it. */
  readonly ofKind: { readonly [Kind in KindWithWords]: Readonly<Record<OccasionOfKind<Kind>, string>> };
}
