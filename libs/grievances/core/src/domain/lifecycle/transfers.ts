import { err } from '@pukar/kernel';
import type { TicketCommand } from '../ticket-commands.js';
import { type Decided, moved, stays } from '../ticket-decision.js';
import type { TicketEvent } from '../ticket-events.js';
import type { Ticket } from '../ticket.js';
import { pauseEnded, withoutPause } from './pausing.js';

/** How often departments may pass a ticket on; after that the head of administration decides whose it is. */
export const TRANSFERS = 3;

/** A proposal moves nothing. */
export function proposeTransfer(ticket: Ticket, departmentCode: string): Decided {
  if (ticket.isPlacedByHead) return err({ code: 'placed-by-head' });
  if (departmentCode === ticket.departmentCode) return err({ code: 'same-department' });
  return stays(ticket, { step: 'transfer-proposed', detail: { departmentCode } });
}

/** Another department has it now. Its level and its clocks go on: whoever takes it over has what time is left. A question to the citizen is nobody's any more. */
export function transfer(ticket: Ticket, { departmentCode, byHead, calendar }: Extract<TicketCommand, { type: 'transfer' }>, now: Date): Decided {
  if (ticket.isPlacedByHead) return err({ code: 'placed-by-head' });
  const isSame = departmentCode === ticket.departmentCode;
  if (isSame && !byHead) return err({ code: 'same-department' });
  if (ticket.transfers >= TRANSFERS && !byHead) return err({ code: 'transferred-too-often' });
  const transfers = byHead ? ticket.transfers : ticket.transfers + 1;
  const event: TicketEvent = { step: 'transferred', detail: { departmentCode, departmentWas: ticket.departmentCode ?? '', transfers, byHead } };
  if (isSame) return stays({ ...ticket, isPlacedByHead: true }, event);
  const goingOn = withoutPause(ticket, calendar, now);
  return moved(goingOn, 'on-its-way', now, { departmentCode, transfers, isPlacedByHead: byHead }, ...pauseEnded(ticket, goingOn), event);
}
