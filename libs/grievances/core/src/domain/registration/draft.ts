import type { InBoth } from '../sentences/spoken-language.js';

/** A complaint as the agent typed it: the part of the draft that registration reads. */
export interface TypedDraft {
  /** A question that was answered at once needs no place: no office gets it. */
  readonly isAnswered?: boolean;
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
  readonly statement: string;
  /** Fact key → what the citizen said, and whether they agreed that the office may read it. */
  readonly facts: Readonly<Record<string, { readonly value: string; readonly consent: boolean }>>;
}

/** A fact that the category asks for. */
export interface AskedFact {
  readonly key: string;
  readonly label: InBoth;
  /** Whether it could tell the office who the citizen is: it goes only with the citizen's yes. */
  readonly identifying: boolean;
  readonly format?: 'digits' | 'text' | 'date' | undefined;
  readonly required: boolean;
  readonly maxLength: number;
}

/** The category that the draft names, as the directory knows it. */
export interface DraftCategory {
  /** Null where the helpline's own desk has to find the department. */
  readonly department: string | null;
  readonly facts: readonly AskedFact[];
}
