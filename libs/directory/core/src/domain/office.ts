import type { BilingualText } from './bilingual-text.js';
import type { Department, DepartmentCode } from './department.js';
import type { Place, PlaceCode } from './place.js';

/** Escalation levels of an office's ladder: 1 nodal officer, 2 GRO of the district, 3 division, 4 state. */
export type LadderLevel = 1 | 2 | 3 | 4;

/** A person who holds a post on an office's ladder; invented, for a first start. */
export interface OfficerSeed {
  /** `ENE-BPL-1`: office and level. */
  readonly code: string;
  readonly officeCode: string;
  readonly level: LadderLevel;
  readonly post: BilingualText;
  readonly name: BilingualText;
}

/** A department's office in a district, with its ladder from level 1 to 4. */
export interface OfficeSeed {
  /** `ENE-BPL`: department and district. */
  readonly code: string;
  readonly departmentCode: DepartmentCode;
  readonly placeCode: PlaceCode;
  readonly name: BilingualText;
  readonly officers: readonly OfficerSeed[];
}

const LEVELS: readonly LadderLevel[] = [1, 2, 3, 4];

/** The code of a department's office in a district: `ENE` and `MP-BPL` give `ENE-BPL`. */
export function officeCode(departmentCode: DepartmentCode, districtCode: PlaceCode): string {
  return `${departmentCode}-${districtCode.slice(districtCode.indexOf('-') + 1)}`;
}

/** One office for each department and district. Codes depend on nothing but the two codes, so a second start finds the same offices. */
export function generateOffices(departments: readonly Department[], districts: readonly Place[]): OfficeSeed[] {
  return departments.flatMap((department) => districts.map((district) => officeOf(department, district)));
}

function officeOf(department: Department, district: Place): OfficeSeed {
  const code = officeCode(department.code, district.code);
  return {
    code,
    departmentCode: department.code,
    placeCode: district.code,
    name: { en: `${department.name.en}, ${district.name.en}`, hi: `${department.name.hi}, ${district.name.hi}` },
    officers: LEVELS.map((level) => officerOf(code, level, department)),
  };
}

function officerOf(office: string, level: LadderLevel, department: Department): OfficerSeed {
  const code = `${office}-${level}`;
  const post = department.posts[level - 1] as BilingualText;
  return { code, officeCode: office, level, post, name: { en: `Officer Demo-${code}`, hi: `अधिकारी डेमो-${code}` } };
}
