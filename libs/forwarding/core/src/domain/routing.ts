/** One line of the routing engine: what matches every given field goes to the office. Null or undefined fits everything. */
export interface RoutingRule {
  readonly departmentCode: string | null;
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
  /** The escalation level for which it holds; 1 is the first office that gets a ticket. */
  readonly level: number;
  readonly officeId: string;
  readonly validFrom: Date;
  /** The first instant at which it no longer holds; null while it has no end. */
  readonly validTo: Date | null;
}

/** What has to be sent somewhere. */
export interface RoutingQuestion {
  /** Null for a category that belongs to no department. */
  readonly departmentCode: string | null;
  readonly categoryCode: string;
  /** The place, then its parents, nearest first; empty when no place was given. */
  readonly placeCodes: readonly string[];
  readonly level: number;
  readonly at: Date;
}

/**
 * The office of the most specific rule: one for the category before one for its department, then the nearer place, then
 * the rule that began last. `helpline-desk` when no rule fits.
 */
export function chooseOffice(rules: readonly RoutingRule[], question: RoutingQuestion): string {
  const [best] = rules.filter((rule) => fits(rule, question)).sort((a, b) => compareSpecific(a, b, question.placeCodes));
  return best?.officeId ?? 'helpline-desk';
}

function fits(rule: RoutingRule, question: RoutingQuestion): boolean {
  return (
    rule.level === question.level &&
    (rule.categoryCode === null || rule.categoryCode === question.categoryCode) &&
    (rule.departmentCode === null || rule.departmentCode === question.departmentCode) &&
    (rule.placeCode === null || question.placeCodes.includes(rule.placeCode)) &&
    rule.validFrom <= question.at &&
    (rule.validTo === null || question.at < rule.validTo)
  );
}

function compareSpecific(a: RoutingRule, b: RoutingRule, places: readonly string[]): number {
  return (
    Number(b.categoryCode !== null) - Number(a.categoryCode !== null) ||
    Number(b.departmentCode !== null) - Number(a.departmentCode !== null) ||
    distance(a, places) - distance(b, places) ||
    b.validFrom.getTime() - a.validFrom.getTime() ||
    (a.officeId < b.officeId ? -1 : Number(a.officeId > b.officeId))
  );
}

/** 0 for the place itself, 1 for its parent, …; farther than any of them for a rule of every place. */
const distance = (rule: RoutingRule, places: readonly string[]): number =>
  rule.placeCode === null ? places.length : places.indexOf(rule.placeCode);
