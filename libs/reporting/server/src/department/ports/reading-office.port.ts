import type { HttpSession } from '@pukar/platform/http';
import type { Tx } from '@pukar/platform/database';

/** An officer who is signed in, and the office. */
export interface OfficerReading extends HttpSession {
  readonly officeId: string;
}

/** The officers' way to the database, one office at a time, and the names of what is in a digest. */
export abstract class ReadingOfficePort {
  abstract of<T>(officeId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The name of a category or of a district; undefined for a code that is none. */
  abstract nameOf(code: string): { readonly en: string; readonly hi: string } | undefined;
}
