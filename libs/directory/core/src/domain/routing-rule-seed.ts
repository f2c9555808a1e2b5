import type { CategoryCode } from './category.js';
import type { Department, DepartmentCode } from './department.js';
import { officeCode } from './office.js';
import type { Place, PlaceCode } from './place.js';

/** A first routing rule: grievances of a department in a district go to that district's office. */
export interface RoutingRuleSeed {
  readonly departmentCode: DepartmentCode;
  /** Null: every category of the department. */
  readonly categoryCode: CategoryCode | null;
  readonly placeCode: PlaceCode;
  readonly officeCode: string;
  /** `YYYY-MM-DD`, the first day on which the rule holds. */
  readonly validFrom: string;
}

/** The day from which the rules of a new deployment hold unless it says otherwise. */
export const RULES_VALID_FROM = '2026-01-01';

/** The rules of a new deployment: one for each department and district, for all of the department's categories. */
export function ruleSeeds(
  departments: readonly Department[],
  districts: readonly Place[],
  validFrom: string = RULES_VALID_FROM,
): RoutingRuleSeed[] {
  return departments.flatMap((department) =>
    districts.map((district) => ({
      departmentCode: department.code,
      categoryCode: null,
      placeCode: district.code,
      officeCode: officeCode(department.code, district.code),
      validFrom,
    })),
  );
}
