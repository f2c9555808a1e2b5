/** Something that happened to a ticket: a row of its history. Codes only, no words of anybody. */
export type TicketEvent =
  | { readonly step: 'registered'; readonly detail: { readonly dueAt: string } }
  | { readonly step: 'forwarded'; readonly detail: { readonly officeCode: string; readonly officerPost: string } }
  | { readonly step: 'resolved'; readonly detail: { readonly actionCode: string } }
  | { readonly step: 'rated'; readonly detail: { readonly rating: number } }
  /** What was promised for the officer below stays to be read. */
  | { readonly step: 'reopened'; readonly detail: { readonly level: number; readonly dueAt: string; readonly wasDueAt: string } }
  /** What was spoken was written down. */
  | { readonly step: 'written-down'; readonly detail: Readonly<Record<string, never>> }
  | { readonly step: 'corrected'; readonly detail: Correction }
  | { readonly step: 'closed'; readonly detail: { readonly because: 'citizen-agreed' | 'window-passed' | 'answered' } }
  /** The helpline rang about it; what it came to may be corrected by a later row of the same call. */
  | { readonly step: 'called'; readonly detail: { readonly whom: WhomCalled; readonly outcome: string; readonly corrects: string } };

/** Whom the helpline rang about a ticket: its citizen, its officer, or both together. */
export type WhomCalled = 'ticket' | 'officer' | 'bridge';

/** The caller had chosen another category or place by keypad; codes, and an empty place for none. */
export type Correction = { readonly categoryWas: string; readonly category: string; readonly placeWas: string; readonly place: string };
