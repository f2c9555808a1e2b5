import { Injectable } from '@nestjs/common';
import { afterPauses, dueAt, type LevelTime, type Pause, warnsAt, type WorkingCalendar } from '@pukar/grievances-core/domain';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DirectoryPort, type WhereOffice } from '../ports/directory.port.js';

/** A category that the directory has no more. */
const LONGEST_WORKING_DAYS = 21;
const LEVEL_WORKING_DAYS = 5;

/** Which ticket it is about: what it is about, and whose calendar counts. */
export interface TicketOfOffice extends WhereOffice {
  readonly categoryCode: string;
}

/** A ticket on its way to the level above: no office there has it yet. */
export const above = ({ ticket, categoryCode, departmentCode, placeCode }: StoredTicket): TicketOfOffice => ({ categoryCode, departmentCode, placeCode, officeCode: null, level: ticket.level + 1 });

/** The instants that are promised, and those at which tickets climb and officers are warned, by the calendar of the office that has them. */
@Injectable()
export class PromisedDays {
  constructor(private readonly directory: DirectoryPort) {}

  /** What the citizen is promised, counted from an instant: as many working days as the category has. With a re-opening the officer above has as many again. */
  async promise(ticket: TicketOfOffice, since: Date): Promise<Date> {
    const { workingDays } = await this.promised(ticket, since);
    return dueAt(since, workingDays, await this.calendarOf(ticket));
  }

  /** The time that stands behind a promise. The national rule's 21 days where nobody knows the category. */
  async promised({ categoryCode }: TicketOfOffice, since: Date): Promise<LevelTime> {
    return { since, workingDays: (await this.directory.category(categoryCode))?.workingDays ?? LONGEST_WORKING_DAYS };
  }

  /** The time of a level to which a ticket climbed because the one below was late at that instant. */
  async climbed({ categoryCode }: TicketOfOffice, lateAt: Date): Promise<LevelTime> {
    return { since: lateAt, workingDays: (await this.directory.category(categoryCode))?.levelWorkingDays ?? LEVEL_WORKING_DAYS };
  }

  /** When a level is late, and when its officer is warned. */
  async endsOf(ticket: TicketOfOffice, { since, workingDays }: LevelTime, pauses: readonly Pause[] = []): Promise<{ readonly climbsAt: Date; readonly warnsAt: Date }> {
    const calendar = await this.calendarOf(ticket);
    return { climbsAt: dueAt(since, workingDays, calendar, pauses), warnsAt: warnsAt({ since, workingDays }, calendar, pauses) };
  }

  /** A deadline that was told, after the clock stood still: moved by that working time, whatever became of the calendar since. */
  async afterPauses(ticket: WhereOffice, deadline: { readonly since: Date; readonly told: Date }, pauses: readonly Pause[]): Promise<Date> {
    return afterPauses(deadline, await this.calendarOf(ticket), pauses);
  }

  private async calendarOf(where: WhereOffice): Promise<WorkingCalendar> {
    const { officeHours, holidays } = await this.directory.calendar(where);
    return { ...officeHours, holidays };
  }
}
