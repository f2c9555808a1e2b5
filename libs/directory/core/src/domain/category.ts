import type { BilingualText } from './bilingual-text.js';
import type { DepartmentCode } from './department.js';

/** How a fact is written down: `digits` only, free `text`, or a calendar `date`. Left out, it is text. */
export type FactFormat = 'digits' | 'text' | 'date';

/** A fact that an office needs in order to act. It is forwarded as given; an identifying one only after the citizen's recorded yes. */
export interface FactDefinition {
  /** Stable name of the fact inside a category, in camelCase, e.g. `meterNumber`. */
  readonly key: string;
  readonly label: BilingualText;
  /** The sentence that the agent says to ask for it. */
  readonly ask: BilingualText;
  /** Whether the fact alone could tell the department who the citizen is. */
  readonly identifying: boolean;
  readonly format?: FactFormat | undefined;
  /** Whether the form insists on it. Never for an identifying fact: the citizen may say no, and the office asks through the helpline. */
  readonly required: boolean;
  /** Longest value accepted, in characters. */
  readonly maxLength: number;
}

/** The code of a category, `ENE-03`, or of a sub-category, `ENE-03-2`. */
export type CategoryCode = string;

/** What a grievance can be about: who answers it, by when, and what to ask the citizen. */
export interface Category {
  readonly code: CategoryCode;
  /** Who answers; null only for "something else", which goes to the helpline's own desk. */
  readonly department: DepartmentCode | null;
  readonly name: BilingualText;
  /** What people say when they mean it: English, Hindi and romanised Hindi, common misspellings included. */
  readonly words: readonly string[];
  /** Working days until the promised date. */
  readonly workingDays: number;
  /** Working days that each level above the first has for it, from the moment at which the level below was late. */
  readonly levelWorkingDays: number;
  /** A complaint against staff: it declares no facts, because each could lead back to the citizen. */
  readonly againstStaff: boolean;
  readonly facts: readonly FactDefinition[];
}

/** About a week. */
const LEVEL_WORKING_DAYS = 5;
/** A promise of so few days is pressing at every level. */
const PRESSING_DAYS = 2;

/** What a level above has where its category says nothing: about a week, or as little as was promised where that is pressing. */
export const usualLevelDays = (workingDays: number): number => (workingDays <= PRESSING_DAYS ? workingDays : LEVEL_WORKING_DAYS);

/** The category that takes what fits no other; it belongs to no department. */
export const SOMETHING_ELSE: CategoryCode = 'OTH-00';

/** The category that a sub-category narrows (`ENE-03` for `ENE-03-2`), or null for a category of the first level. */
export function parentCategoryCode(code: CategoryCode): CategoryCode | null {
  const parts = code.split('-');
  return parts.length === 3 ? `${parts[0]}-${parts[1]}` : null;
}
