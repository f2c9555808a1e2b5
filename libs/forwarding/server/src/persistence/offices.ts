import { chooseOffice, HELPLINE_DESK, type RoutingQuestion, type RoutingRule } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Who must act on a ticket. */
export interface Recipient {
  readonly officeId: string;
  readonly officeCode: string;
  readonly departmentCode: string | null;
  readonly officerId: string;
  readonly officerPost: string;
}

interface RuleRow {
  readonly department_code: string | null;
  readonly category_code: string | null;
  readonly place_code: string | null;
  readonly level: number;
  readonly office_id: string;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

/**
 * The office that the routing engine chooses, and its officer of the level asked for, or the next above; the helpline's desk where no rule
 * fits or nobody is in office. Where a higher level has no rule of its own, it is in the office of the first. Never the officer `notTo`.
 */
export async function findRecipient(tx: Tx, question: RoutingQuestion, notTo: string | null = null): Promise<Recipient> {
  const ofLevel = chooseOffice(await rulesFor(tx, question), question);
  const chosen = ofLevel === 'helpline-desk' && question.level > 1 ? chooseOffice(await rulesFor(tx, { ...question, level: 1 }), { ...question, level: 1 }) : ofLevel;
  const above = { level: question.level, notTo };
  const recipient = (chosen === 'helpline-desk' ? undefined : await firstOfficer(tx, 'o.id = $1', chosen, above)) ?? (await firstOfficer(tx, 'o.code = $1', HELPLINE_DESK.code));
  if (!recipient) throw new Error(`the office ${HELPLINE_DESK.code} has no officer: seed it first`);
  return recipient;
}

/** The rules that may fit, by index: those of the department or of all, for the places or for all. */
async function rulesFor(tx: Tx, { departmentCode, placeCodes, level, at }: RoutingQuestion): Promise<RoutingRule[]> {
  const rows = await tx.query<RuleRow>(
    `select department_code, category_code, place_code, level, office_id, valid_from, valid_to from forwarding.rule
     where (department_code = $1 or department_code is null) and (place_code = any($2::text[]) or place_code is null)
       and level = $3 and valid_from <= $4 and (valid_to is null or valid_to > $4)`,
    [departmentCode, placeCodes, level, at],
  );
  return rows.map((row) => ({
    departmentCode: row.department_code, categoryCode: row.category_code, placeCode: row.place_code, level: row.level,
    officeId: row.office_id, validFrom: row.valid_from, validTo: row.valid_to,
  }));
}

async function firstOfficer(tx: Tx, which: 'o.id = $1' | 'o.code = $1', office: string, { level, notTo }: { level: number; notTo: string | null } = { level: 1, notTo: null }): Promise<Recipient | undefined> {
  const [row] = await tx.query<{ office_id: string; code: string; department_code: string | null; officer_id: string; post_en: string }>(
    `select o.id as office_id, o.code, o.department_code, p.id as officer_id, p.post_en
     from forwarding.office o join forwarding.officer p on p.office_id = o.id where ${which} and p.level >= $2 and p.id is distinct from $3::uuid order by p.level limit 1`,
    [office, level, notTo],
  );
  return row && { officeId: row.office_id, officeCode: row.code, departmentCode: row.department_code, officerId: row.officer_id, officerPost: row.post_en };
}
