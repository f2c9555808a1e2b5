import type { PlaceOfOffice } from '@pukar/announcements-core/contracts';
import type { HttpSession } from '@pukar/platform/http';
import type { Tx } from '@pukar/platform/database';

/** An officer who is signed in, and the office. */
export interface OfficerAsking extends HttpSession {
  readonly officeId: string;
}

/** What an office is, as far as asking goes. */
export interface AskingOffice {
  /** Null for an office that asks for nothing: the helpline's own desk. */
  readonly departmentCode: string | null;
  readonly department: PlaceOfOffice | null;
  /** Its district and what lies in it. */
  readonly places: readonly PlaceOfOffice[];
}

/** The officers' way to the database, one office at a time, and what that office is. */
export abstract class OfficePort {
  abstract of<T>(officeId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  abstract describe(tx: Tx, officeId: string): Promise<AskingOffice>;
}
