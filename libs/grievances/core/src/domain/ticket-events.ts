/** Something that happened to a ticket: a row of its history. Codes only, no words of anybody. */
export type TicketEvent =
  | { readonly step: 'registered'; readonly detail: { readonly dueAt: string } }
  | { readonly step: 'forwarded'; readonly detail: { readonly officeCode: string; readonly officerPost: string } }
  | { readonly step: 'resolved'; readonly detail: { readonly actionCode: string } }
  /** Proposed by the office, decided above it. */
  | { readonly step: 'closed-by-force'; readonly detail: { readonly actionCode: string; readonly reasonCode: string } }
  | { readonly step: 'rated'; readonly detail: { readonly rating: number } }
  /** What was promised for the officer below stays to be read. */
  | { readonly step: 'reopened'; readonly detail: { readonly level: number; readonly dueAt: string; readonly wasDueAt: string } }
  /** `lateSince` is the instant at which it climbed, `climbsAt` when the next officer is late. */
  | { readonly step: 'climbed'; readonly detail: { readonly level: number; readonly lateSince: string; readonly climbsAt: string } }
  | { readonly step: 'warned'; readonly detail: { readonly level: number; readonly climbsAt: string } }
  /** What was spoken was written down. */
  | { readonly step: 'written-down'; readonly detail: Nothing }
  | { readonly step: 'corrected'; readonly detail: Correction }
  | OfficeEvent
  | { readonly step: 'order-due'; readonly detail: { readonly level: number } }
  | { readonly step: 'ordered'; readonly detail: Nothing }
  | { readonly step: 'closed'; readonly detail: { readonly because: ClosedBecause } }
  /** The answer of the ticket that it was merged into. */
  | { readonly step: 'answered-by-another'; readonly detail: { readonly ticketId: string; readonly level: number } }
  | { readonly step: 'parted'; readonly detail: { readonly from: string } }
  | { readonly step: 'merged'; readonly detail: { readonly into: string } }
  | { readonly step: 'withdrawn'; readonly detail: Nothing }
  | { readonly step: 'pressure-reported'; readonly detail: Nothing }
  /** The helpline rang about it; what it came to may be corrected by a later row of the same call. */
  | { readonly step: 'called'; readonly detail: { readonly whom: WhomCalled; readonly outcome: string; readonly corrects: string } };

type Nothing = Readonly<Record<string, never>>;

/** What an office does with a ticket without ending it. */
export type OfficeEvent =
  | { readonly step: 'assigned'; readonly detail: { readonly officerPost: string } }
  | { readonly step: 'reassignment-asked'; readonly detail: Nothing }
  /** Late, with a reason and a day (`YYYY-MM-DD`); it moves nothing. */
  | { readonly step: 'interim-told'; readonly detail: { readonly newDay: string } }
  | { readonly step: 'clarification-asked'; readonly detail: PauseMoved & { readonly until: string } }
  | { readonly step: 'clarification-answered'; readonly detail: PauseMoved }
  /** The citizen did not answer in time, or nobody waits for the answer any more. */
  | { readonly step: 'pause-ended'; readonly detail: PauseMoved }
  | { readonly step: 'transfer-proposed'; readonly detail: { readonly departmentCode: string } }
  | { readonly step: 'transfer-refused'; readonly detail: { readonly departmentCode: string } }
  | { readonly step: 'transferred'; readonly detail: { readonly departmentCode: string; readonly departmentWas: string; readonly transfers: number; readonly byHead: boolean } }
  | { readonly step: 'closing-proposed'; readonly detail: Nothing }
  | { readonly step: 'closing-refused'; readonly detail: Nothing };

/** How a pause moved the promised instant. */
export type PauseMoved = { readonly clarificationId: string; readonly dueAt: string; readonly wasDueAt: string };

/** Why a ticket was closed. */
export type ClosedBecause = 'citizen-agreed' | 'window-passed' | 'order' | 'merged' | 'answered';

/** Whom the helpline rang about a ticket: its citizen, its officer, or both together. */
export type WhomCalled = 'ticket' | 'officer' | 'bridge';

/** The caller had chosen another category or place by keypad; codes, and an empty place for none. */
export type Correction = { readonly categoryWas: string; readonly category: string; readonly placeWas: string; readonly place: string };
