import type { Language } from '@pukar/kernel';

/** What a call asks of the directory, and what is known of it. */
export interface CallerQuestion {
  /** What was kept on the way: `district`, `scheme`, … */
  readonly known: Readonly<Record<string, string>>;
  /** The keys just pressed, where they are asked about. */
  readonly with: string | null;
  readonly page: number;
  /** The queue that is asked about. */
  readonly of: string | null;
  readonly language: Language | null;
  readonly at: Date;
  /** Their number is withheld: nobody can ring them back. */
  readonly isHidden: boolean;
}

/** A result code with its fields, as flows know it. */
export interface DirectoryAnswer {
  readonly code: string;
  readonly data?: Readonly<Record<string, string>>;
}
