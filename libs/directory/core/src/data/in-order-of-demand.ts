import type { CategoryCode } from '../domain/category.js';
import type { DepartmentCode } from '../domain/department.js';

/** What can be complained of by menu: told by a place and a spoken sentence, and against nobody. The most wanted first. */
export const SIMPLE_CATEGORIES: readonly CategoryCode[] = [
  'ENE-03', 'PHE-01', 'UDH-02', 'UDH-01', 'FCS-01', 'PHE-05', 'UDH-03', 'ENE-02', 'SJD-01', 'UDH-05', 'PHE-02', 'PHE-03',
];

/** The departments as callers ask for their offices. */
export const DEPARTMENTS_BY_DEMAND: readonly DepartmentCode[] = [
  'ENE', 'PRD', 'REV', 'UDH', 'PHE', 'FCS', 'HLT', 'SJD', 'WCD', 'HOM', 'AGR', 'SED', 'PWD', 'TSC', 'TRA', 'AHD', 'COO', 'WRD', 'GAD',
];

/** The kinds of places that serve the public, and the department that looks after each. */
export const FACILITY_KINDS: Readonly<Record<string, DepartmentCode>> = { hospital: 'HLT', police: 'HOM', service: 'GAD', ration: 'FCS', women: 'WCD', fire: 'UDH', animal: 'AHD', farmer: 'AGR' };

/** The posts of who's who: those of each district, and those of the state. */
export const DISTRICT_POSTS: readonly string[] = ['collector', 'sp', 'panchayat', 'health'];
export const STATE_POSTS: readonly string[] = ['minister', 'secretary', 'police', 'ombudsman'];
