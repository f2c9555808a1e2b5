import type { Ticket } from './ticket.js';

/** Whether it was merged into another and waits for that one's answer. Answered once, it is its own citizen's to rate and to object to. */
export const waitsForAnother = ({ mergedInto, state, resolvedAt }: Ticket): boolean => mergedInto !== null && state === 'closed' && resolvedAt === null;

/**
 * How a ticket that waits for another is told to its own citizen: as the other one stands, never as closed. What the other citizen does about
 * theirs, objecting or taking it back, is not told: it only is with the office until it was answered.
 */
export function asTold(ticket: Ticket, lead: Ticket): Ticket {
  const { officeCode, officerPost, departmentCode, level } = lead;
  const isWithOffice = lead.state !== 'registered';
  return { ...ticket, officeCode, officerPost, departmentCode, level, state: isWithOffice ? 'forwarded' : 'registered', stageSince: isWithOffice && lead.stageSince > ticket.registeredAt ? lead.stageSince : ticket.registeredAt };
}
