import type { OccasionName, TicketOccasion } from './template-name.js';

/** How a message of an occasion is treated on its way. */
export interface Occasion {
  /** The citizen waits for it, or must know at once: neither the quiet hours nor a settling time hold it. */
  readonly isUrgent: boolean;
  /** For so many minutes it waits whether something newer comes. */
  readonly settlesMinutes: number;
  /** What makes it old news when it comes later about the same ticket: then it is dropped, and only the newer one goes. */
  readonly overtakenBy: readonly TicketOccasion[];
  /** It goes to those too who asked not to be written to: that somebody looked at who they are, or took back in their name what they said, they must know to be safe. */
  readonly isForSafety: boolean;
}

const ENDS = ['resolved', 'order-due', 'ordered', 'closed', 'closed-unanswered', 'joined', 'withdrawn'] as const satisfies readonly TicketOccasion[];
const occasion = (overtakenBy: readonly TicketOccasion[], more: Partial<Occasion> = {}): Occasion => ({ isUrgent: false, settlesMinutes: 0, isForSafety: false, overtakenBy, ...more });

/**
 * Half an hour after it was told its number, a citizen hears which office has it: not two messages within a second. The number
 * itself is never overtaken, nor that somebody looked at who they are, nor that a complaint was withdrawn.
 */
export const OCCASIONS: Readonly<Record<TicketOccasion, Occasion>> = {
  registered: occasion([], { isUrgent: true }),
  forwarded: occasion(['interim', 'question', 'transferred', 'climbed', 'reopened', 'thanked', ...ENDS], { settlesMinutes: 30 }),
  interim: occasion(['interim', 'transferred', 'climbed', 'reopened', ...ENDS]),
  question: occasion(ENDS),
  transferred: occasion(['transferred', ...ENDS]),
  climbed: occasion(['climbed', 'reopened', ...ENDS]),
  resolved: occasion(['reopened', ...ENDS]),
  reopened: occasion(['reopened', 'climbed', ...ENDS]),
  'order-due': occasion(['ordered', 'withdrawn']),
  ordered: occasion([]),
  closed: occasion([]),
  'closed-unanswered': occasion([]),
  joined: occasion(['resolved', 'withdrawn']),
  withdrawn: occasion([], { isUrgent: true, isForSafety: true }),
  thanked: occasion([]),
  'identity-opened': occasion([], { isForSafety: true }),
};

/** Whether it goes whatever a citizen wished. An announcement never does. */
export const isForSafety = (occasionName: OccasionName): boolean => occasionName !== 'announcement' && OCCASIONS[occasionName].isForSafety;
