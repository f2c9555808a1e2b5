import { Injectable } from '@nestjs/common';
import type { Category } from '@pukar/directory-core/contracts';
import { type ClockSetting, LEVEL_ABOVE_STAFF, termOf, type Turn, turnOf, type WorkingCalendar, type WorkingTerm } from '@pukar/grievances-core/domain';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DirectoryPort, type WhereOffice } from '../ports/directory.port.js';

/** The national rule, for a category that the directory has no more. */
const LONGEST_WORKING_DAYS = 21;
const LEVEL_WORKING_DAYS = 5;

/** Which ticket it is about: what it is about, and whose calendar counts. */
export interface TicketOfOffice extends WhereOffice {
  readonly categoryCode: string;
}

/** With what a ticket begins: its level, what is promised, and the turn of its first officer. */
export interface Beginning {
  readonly level: number;
  readonly promise: WorkingTerm;
  readonly turn: Turn;
}

/** A ticket with the office that has it. */
export const inHand = ({ ticket, categoryCode, placeCode }: StoredTicket): TicketOfOffice => ({
  categoryCode, departmentCode: ticket.departmentCode, placeCode, officeCode: ticket.officeCode, level: ticket.level,
});

/** A ticket on its way to the level above: no office there has it yet. */
export const above = (stored: StoredTicket): TicketOfOffice => ({ ...inHand(stored), officeCode: null, level: stored.ticket.level + 1 });

/** What the clocks of tickets are set by: the working days of their category, and the calendar of the office that has them. */
@Injectable()
export class PromisedDays {
  constructor(private readonly directory: DirectoryPort) {}

  /** A new ticket; one against staff begins above the office complained of. */
  async toBegin(category: Pick<Category, 'code' | 'department' | 'workingDays' | 'againstStaff'>, placeCode: string | null, at: Date): Promise<Beginning> {
    const level = category.againstStaff ? LEVEL_ABOVE_STAFF : 1;
    const calendar = await this.calendarOf({ placeCode, departmentCode: category.department, officeCode: null, level });
    const promise = termOf(at, category.workingDays, calendar);
    return { level, promise, turn: turnOf(promise, calendar) };
  }

  /** For a ticket whose category nobody knows any more, the 21 days of the national rule. */
  async clockOf(ticket: TicketOfOffice): Promise<ClockSetting> {
    const category = await this.directory.category(ticket.categoryCode);
    return { calendar: await this.calendarOf(ticket), promisedDays: category?.workingDays ?? LONGEST_WORKING_DAYS, levelDays: category?.levelWorkingDays ?? LEVEL_WORKING_DAYS };
  }

  async calendarOf(where: WhereOffice): Promise<WorkingCalendar> {
    const { officeHours, holidays } = await this.directory.calendar(where);
    return { ...officeHours, holidays };
  }
}
