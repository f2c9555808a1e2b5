/** A department that a ticket can be sent to. */
export interface DepartmentChoice {
  readonly code: string;
  readonly name: { readonly en: string; readonly hi: string };
}

/** As many as are shown at once. */
const MOST = 8;

/** Those whose code or name begins with what was typed, then those that have it anywhere. */
export function findDepartments(departments: readonly DepartmentChoice[], query: string): readonly DepartmentChoice[] {
  const asked = query.trim().toLocaleLowerCase('en');
  const texts = ({ code, name }: DepartmentChoice) => [code, name.en, name.hi].map((text) => text.toLocaleLowerCase('en'));
  const rank = (department: DepartmentChoice) => (texts(department).some((text) => text.startsWith(asked)) ? 0 : texts(department).some((text) => text.includes(asked)) ? 1 : 2);
  return departments.map((department) => ({ department, rank: rank(department) })).filter((found) => found.rank < 2).sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({ department }) => department);
}
