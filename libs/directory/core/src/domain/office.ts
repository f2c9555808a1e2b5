import type { BilingualText } from './bilingual-text.js';
import { DEPARTMENT_CODES, type Department, type DepartmentCode } from './department.js';
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

/** The office that a department has for a district at a level: of the district for the first two, of its division (`ENE-D-BHOPAL`), of the state, and the head of administration. Null where the district lies in no division. */
export function officeOfLevel(departmentCode: DepartmentCode, districtCode: PlaceCode, level: number, divisions: readonly { readonly code: string; readonly districts: readonly string[] }[]): string | null {
  const office = officeCode(departmentCode, districtCode);
  if (level <= 2) return office;
  if (level > 4) return 'HEAD';
  if (level > 3) return `${departmentCode}-STATE`;
  const division = divisions.find(({ districts }) => districts.includes(office.slice(departmentCode.length + 1)));
  return division ? `${departmentCode}-D-${division.code.toUpperCase()}` : null;
}

/** Offices of no department, or of none alone: the helpline's own desk, and the head of administration. */
const OFFICES_APART = ['HELPLINE-DESK', 'HEAD'];

/** Whether an office can have this code: of a department in a district (`ENE-BPL`), a division (`ENE-D-BHOPAL`) or the state (`ENE-STATE`), by the letters of districts and the codes of divisions; or an office apart. */
export function isOfficeCode(code: string, areas: { readonly districts: ReadonlySet<string>; readonly divisions: ReadonlySet<string> }): boolean {
  if (OFFICES_APART.includes(code)) return true;
  const [department, area = '', division = ''] = code.split('-');
  if (!DEPARTMENT_CODES.some((one) => one === department)) return false;
  return area === 'D' ? areas.divisions.has(division.toLowerCase()) : division === '' && (area === 'STATE' || areas.districts.has(area));
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
