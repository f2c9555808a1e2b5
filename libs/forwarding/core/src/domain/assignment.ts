/** A rule by which a ticket of the first level has its officer at once. Null fits everything. */
export interface AssignmentRule {
  readonly officerId: string;
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
}

/** The officer of the most specific rule: one for the category before one for the place, then the nearer place. Undefined leaves it to the GRO. */
export function chooseOfficer(rules: readonly AssignmentRule[], ticket: { readonly categoryCode: string; readonly placeCodes: readonly string[] }): string | undefined {
  const distance = ({ placeCode }: AssignmentRule): number => (placeCode === null ? ticket.placeCodes.length : ticket.placeCodes.indexOf(placeCode));
  const [best] = rules
    .filter(({ categoryCode, placeCode }) => (categoryCode === null || categoryCode === ticket.categoryCode) && (placeCode === null || ticket.placeCodes.includes(placeCode)))
    .sort((a, b) => Number(b.categoryCode !== null) - Number(a.categoryCode !== null) || distance(a) - distance(b) || (a.officerId < b.officerId ? -1 : 1));
  return best?.officerId;
}
