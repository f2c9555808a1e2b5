import { type Category, type FactDefinition, usualLevelDays } from '../../domain/category.js';
import type { DepartmentCode } from '../../domain/department.js';

/** A category as the files of this folder write it. */
export interface CategoryRow {
  /** What follows the department in the code: `03`, or `03-2` for a sub-category. */
  readonly number: string;
  readonly en: string;
  readonly hi: string;
  readonly days: number;
  /** Working days of each level above; left out, the usual ones. */
  readonly levelDays?: number;
  /** Phrases parted by commas. Hindi is written once, in either script: search keys of both are the same. */
  readonly words: string;
  readonly facts?: readonly FactDefinition[];
  readonly againstStaff?: true;
}

/** The categories of one department. */
export function categoriesOf(department: DepartmentCode, rows: readonly CategoryRow[]): Category[] {
  return rows.map((row) => ({
    code: `${department}-${row.number}`,
    department,
    name: { en: row.en, hi: row.hi },
    words: row.words.split(',').map((phrase) => phrase.trim()),
    workingDays: row.days,
    levelWorkingDays: row.levelDays ?? usualLevelDays(row.days),
    againstStaff: row.againstStaff ?? false,
    facts: row.facts ?? [],
  }));
}
