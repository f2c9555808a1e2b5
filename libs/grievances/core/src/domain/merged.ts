import { isOpen, type Ticket } from './ticket.js';

/**
 * How a merged ticket is told to its own citizen: as the other one stands, never as closed. What the other citizen does about theirs, objecting or
 * taking it back, is not told: it only is with the office until it was answered.
 */
export function asTold(ticket: Ticket, lead: Ticket): Ticket {
  if (ticket.resolvedAt !== null && !isOpen(lead.state)) return { ...ticket, state: 'resolved', stageSince: ticket.resolvedAt };
  const { officeCode, officerPost, departmentCode, level } = lead;
  const isWithOffice = lead.state !== 'registered';
  return { ...ticket, officeCode, officerPost, departmentCode, level, state: isWithOffice ? 'forwarded' : 'registered', stageSince: isWithOffice && lead.stageSince > ticket.registeredAt ? lead.stageSince : ticket.registeredAt };
}
