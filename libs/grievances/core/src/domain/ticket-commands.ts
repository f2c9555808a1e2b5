import type { ClockSetting } from './ticket-clock.js';
import type { Correction } from './ticket-events.js';
import type { Ticket } from './ticket.js';
import type { WorkingCalendar } from './working-time.js';

/** What a citizen thinks of a resolution: 1 is not done at all, 5 is very good. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** Something that is asked of a ticket. */
export type TicketCommand =
  | OfficeCommand
  | CitizenCommand
  /** It reached an office, for the officer of this level. */
  | { readonly type: 'forward'; readonly officeCode: string; readonly officerPost: string; readonly level: number }
  /** The officer in hand is late: it goes to the level above. */
  | { readonly type: 'climb'; readonly levelDays: number; readonly calendar: WorkingCalendar }
  /** The officer in hand will soon be late. */
  | { readonly type: 'warn' }
  /** An agent wrote down what was spoken, and put right what the caller chose wrongly by keypad; null where nothing was. It may turn out to be about staff. */
  | { readonly type: 'write-down'; readonly correction: Correction | null; readonly isAgainstStaff?: boolean }
  /** The end of a pause passed. */
  | { readonly type: 'end-pause'; readonly calendar: WorkingCalendar }
  /** The citizen agreed; or the time for objecting passed, in days; or nobody has to act on thanks and answered questions. */
  | { readonly type: 'close'; readonly because: 'citizen-agreed' | 'answered' }
  | { readonly type: 'close'; readonly because: 'window-passed'; readonly windowDays: number }
  /** Another ticket is about the same thing: its answer answers this one. */
  | { readonly type: 'merge'; readonly into: string }
  /** The ticket that it was merged into was taken back: it goes on by itself. */
  | { readonly type: 'part' }
  /** The ticket that it was merged into was answered, by the office that had that one; without an action by an order in writing. */
  | { readonly type: 'answer-merged'; readonly actionCode: string | null; readonly reply: string; readonly by: Pick<Ticket, 'departmentCode' | 'officeCode' | 'officerPost' | 'level'> };

/** What an office asks of a ticket that it has. */
export type OfficeCommand =
  /** To the officer of this post. */
  | { readonly type: 'assign'; readonly officerPost: string }
  | { readonly type: 'ask-reassignment' }
  /** A reason for being late, and a day (`YYYY-MM-DD`). */
  | { readonly type: 'interim'; readonly newDay: string }
  /** A question for the citizen, who has until then to answer. */
  | { readonly type: 'clarify'; readonly clarificationId: string; readonly until: Date; readonly calendar: WorkingCalendar }
  | { readonly type: 'propose-transfer'; readonly departmentCode: string }
  | { readonly type: 'refuse-transfer'; readonly departmentCode: string }
  /** The department named took it over; or the head of administration decided in writing whose it is. */
  | { readonly type: 'transfer'; readonly departmentCode: string; readonly byHead: boolean; readonly calendar: WorkingCalendar }
  | { readonly type: 'propose-closing' }
  | { readonly type: 'refuse-closing' }
  /** The officer above decided that there is nothing more to be done. */
  | { readonly type: 'close-by-force'; readonly reasonCode: string; readonly actionCode: string; readonly reply: string; readonly at?: Date }
  /** The office says that it is done; `at`: when it did, where the helpline hears of it later. */
  | { readonly type: 'resolve'; readonly actionCode: string; readonly reply: string; readonly at?: Date }
  /** The head of administration decides in writing, after the last objection. */
  | { readonly type: 'order'; readonly text: string };

/** What the citizen asks of it. */
export type CitizenCommand =
  /** 3 and more closes, less is an objection. */
  | { readonly type: 'rate'; readonly rating: Rating; readonly clock: ClockSetting }
  /** An objection, whatever they think of it in figures. */
  | { readonly type: 'reopen'; readonly clock: ClockSetting }
  | { readonly type: 'answer-clarification'; readonly clarificationId: string; readonly calendar: WorkingCalendar }
  /** They take it back, after an agent asked by voice whether anybody presses them. A yes withdraws nothing. */
  | { readonly type: 'withdraw'; readonly pressure: boolean };
