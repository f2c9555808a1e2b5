import type { ActionTaken, Category, Department, Holiday, OfficeHours, Place } from '@pukar/directory-core/contracts';

/** Departments, categories, places and the calendar. Answers from memory: it is asked inside transactions. */
export abstract class DirectoryPort {
  abstract category(code: string): Promise<Category | undefined>;
  abstract place(code: string): Promise<Place | undefined>;
  abstract department(code: string): Promise<Department | undefined>;
  abstract action(code: string): Promise<ActionTaken | undefined>;
  /** When the office works that has a ticket: its hours, and the holidays of the state, of the place's district and of the office. */
  abstract calendar(where: WhereOffice): Promise<{ readonly officeHours: OfficeHours; readonly holidays: readonly Holiday[] }>;
}

/** Whose calendar counts. */
export interface WhereOffice {
  readonly placeCode: string | null;
  readonly departmentCode: string | null;
  /** The office that has the ticket; null while none has it: then it is the department's office of that level for the place. */
  readonly officeCode: string | null;
  readonly level: number;
}
