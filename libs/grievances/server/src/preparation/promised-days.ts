import { Injectable } from '@nestjs/common';
import { dueAt } from '@pukar/grievances-core/domain';
import { DirectoryPort } from '../ports/directory.port.js';

/** A category that the directory has no more. */
const LONGEST_WORKING_DAYS = 21;

/** The instants that are promised, by the calendar of offices. */
@Injectable()
export class PromisedDays {
  constructor(private readonly directory: DirectoryPort) {}

  async after(start: Date, workingDays: number): Promise<Date> {
    const { officeHours, holidays } = await this.directory.calendar();
    return dueAt(start, workingDays, { ...officeHours, holidays });
  }

  /** For the officer above, when a ticket is re-opened: as many working days again as its category has. The national rule's 21 where nobody knows the category. */
  async ofReopening(categoryCode: string, now: Date): Promise<Date> {
    return this.after(now, (await this.directory.category(categoryCode))?.workingDays ?? LONGEST_WORKING_DAYS);
  }
}
