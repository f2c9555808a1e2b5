import type { ActionTaken, Category, Department, Holiday, OfficeHours, Place } from '@pukar/directory-core/contracts';

/** Departments, categories, places and the calendar. Answers from memory: it is asked inside transactions. */
export abstract class DirectoryPort {
  abstract category(code: string): Promise<Category | undefined>;
  abstract place(code: string): Promise<Place | undefined>;
  abstract department(code: string): Promise<Department | undefined>;
  abstract action(code: string): Promise<ActionTaken | undefined>;
  abstract calendar(): Promise<{ readonly officeHours: OfficeHours; readonly holidays: readonly Holiday[] }>;
}
