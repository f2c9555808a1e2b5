import type { Division } from '../data/divisions.js';
import type { BilingualText } from './bilingual-text.js';
import { DEPARTMENT_CODES, type Department, type DepartmentCode } from './department.js';
import type { Place, PlaceCode } from './place.js';

/** How high an officer is: 1 nodal officer (LME), 2 GRO of the district, 3 division, 4 state, 5 head of administration. */
export type LadderLevel = 1 | 2 | 3 | 4 | 5;

/** A person who holds a post in an office; invented, for a first start. */
export interface OfficerSeed {
  /** `ENE-BPL-1`: office and level; `ENE-BPL-1B` for the second of a level. */
  readonly code: string;
  readonly officeCode: string;
  readonly level: LadderLevel;
  readonly post: BilingualText;
  readonly name: BilingualText;
}

/** An office: of a department in a district, a division or the whole state; or the head of administration's. */
export interface OfficeSeed {
  /** `ENE-BPL`: department and district; `ENE-D-BHOPAL`: division; `ENE-STATE`; `HEAD`. */
  readonly code: string;
  /** Null for the head of administration. */
  readonly departmentCode: DepartmentCode | null;
  /** Null for an office above the districts. */
  readonly placeCode: PlaceCode | null;
  /** The office above; null where none is. */
  readonly parentCode: string | null;
  readonly name: BilingualText;
  readonly officers: readonly OfficerSeed[];
}

/** The office above all departments. */
const HEAD: OfficeSeed = {
  code: 'HEAD', departmentCode: null, placeCode: null, parentCode: null, name: { en: 'Head of Administration', hi: 'प्रशासन प्रमुख' },
  officers: [officerOf('HEAD', 5, { en: 'Chief Secretary', hi: 'मुख्य सचिव' })],
};

/** The letters of a district: `BPL` of `MP-BPL`. */
const lettersOf = (districtCode: PlaceCode): string => districtCode.slice(districtCode.indexOf('-') + 1);

/** The code of a department's office in a district: `ENE` and `MP-BPL` give `ENE-BPL`. */
export function officeCode(departmentCode: DepartmentCode, districtCode: PlaceCode): string {
  return `${departmentCode}-${lettersOf(districtCode)}`;
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

/**
 * The offices of a deployment, those above before those below: the head of administration, and of each department one for
 * the state, one for each division and one for each district. Codes depend on nothing but codes, so a second start finds
 * the same offices.
 */
export function generateOffices(departments: readonly Department[], districts: readonly Place[], divisions: readonly Division[]): OfficeSeed[] {
  return [HEAD, ...departments.flatMap((department) => [stateOffice(department), ...divisions.map((division) => divisionOffice(department, division)), ...districts.map((district) => districtOffice(department, district, divisions))])];
}

function stateOffice({ code: departmentCode, name, posts }: Department): OfficeSeed {
  const code = `${departmentCode}-STATE`;
  return { code, departmentCode, placeCode: null, parentCode: null, name: within(name, { en: 'State', hi: 'राज्य' }), officers: [officerOf(code, 4, posts[3])] };
}

const divisionCode = (departmentCode: DepartmentCode, { code }: Division): string => `${departmentCode}-D-${code.toUpperCase()}`;

function divisionOffice({ code: departmentCode, name, posts }: Department, division: Division): OfficeSeed {
  const code = divisionCode(departmentCode, division);
  return { code, departmentCode, placeCode: null, parentCode: `${departmentCode}-STATE`, name: within(name, division.name), officers: [officerOf(code, 3, posts[2])] };
}

/** Two LMEs share the lowest post. */
function districtOffice({ code: departmentCode, name, posts }: Department, district: Place, divisions: readonly Division[]): OfficeSeed {
  const code = officeCode(departmentCode, district.code);
  const division = divisions.find(({ districts }) => districts.includes(lettersOf(district.code)));
  return {
    code, departmentCode, placeCode: district.code, parentCode: division ? divisionCode(departmentCode, division) : `${departmentCode}-STATE`, name: within(name, district.name),
    officers: [officerOf(code, 1, posts[0]), officerOf(code, 1, posts[0], 'B'), officerOf(code, 2, posts[1])],
  };
}

const within = (whole: BilingualText, part: BilingualText): BilingualText => ({ en: `${whole.en}, ${part.en}`, hi: `${whole.hi}, ${part.hi}` });

function officerOf(office: string, level: LadderLevel, post: BilingualText, nth = ''): OfficerSeed {
  const code = `${office}-${level}${nth}`;
  return { code, officeCode: office, level, post, name: { en: `Officer Demo-${code}`, hi: `अधिकारी डेमो-${code}` } };
}
