import type { BilingualText } from './bilingual-text.js';

/** The nineteen departments that answer grievances, by our own three-letter codes. */
export const DEPARTMENT_CODES = [
  'REV', 'HOM', 'PRD', 'UDH', 'ENE', 'PHE', 'HLT', 'FCS', 'SED', 'WCD',
  'SJD', 'AGR', 'TRA', 'TSC', 'WRD', 'PWD', 'AHD', 'COO', 'GAD',
] as const;

/** One of the nineteen codes, e.g. `ENE` for Energy. */
export type DepartmentCode = (typeof DEPARTMENT_CODES)[number];

/** Posts that a grievance climbs, lowest first: nodal officer, GRO of the district, division, state. */
export type LadderOfPosts = readonly [BilingualText, BilingualText, BilingualText, BilingualText];

/** A department of the state and the posts of its ladder, which every district office of it has. */
export interface Department {
  readonly code: DepartmentCode;
  readonly name: BilingualText;
  readonly posts: LadderOfPosts;
}
