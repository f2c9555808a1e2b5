import { chooseOffice, chooseOfficer, HEAD_OFFICE, HELPLINE_DESK, type RoutingQuestion, type RoutingRule } from '@pukar/forwarding-core/domain';
import { type IndianDay, indianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { whoActsFor } from './who-acts.js';

/** Who must act on a ticket. */
export interface Recipient {
  readonly officeId: string;
  readonly officeCode: string;
  readonly departmentCode: string | null;
  /** Who answers for it: of an office that has not assigned it, the GRO. */
  readonly officerId: string;
  readonly officerPost: string;
  /** Whether the officer has it; else it waits to be assigned. */
  readonly isAssigned: boolean;
}

/** The level at which a division begins: no office of a place is that high. */
export const ABOVE_THE_PLACE = 3;
const HEAD_LEVEL = 5;

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
 * Who gets a ticket: the office that the routing engine chooses for the place, or as many offices above it as the level
 * says; there the officer of an assignment rule, or of the level, or the next above. Never one of `notTo`. The helpline's
 * desk has what no rule fits and what nobody in office is high enough for; the head of administration, level 5. A complaint
 * against staff begins at level 3, above the place.
 */
export async function findRecipient(tx: Tx, { isAgainstStaff = false, ...asked }: RoutingQuestion & { readonly isAgainstStaff?: boolean }, notTo: readonly string[] = []): Promise<Recipient> {
  const level = isAgainstStaff ? Math.max(asked.level, ABOVE_THE_PLACE) : asked.level;
  const question = { ...asked, level };
  const head = level >= HEAD_LEVEL ? await officerIn(tx, await officeOfCode(tx, HEAD_OFFICE), HEAD_LEVEL, []) : undefined;
  if (head) return head;
  const ofLevel = level > 1 ? chooseOffice(await rulesFor(tx, question), question) : HELPLINE;
  const ofPlace = ofLevel === HELPLINE ? chooseOffice(await rulesFor(tx, { ...question, level: 1 }), { ...question, level: 1 }) : HELPLINE;
  const inOffice = async (officeId: string): Promise<Recipient | undefined> => (level === 1 ? await byRule(tx, officeId, question) : undefined) ?? (await officerIn(tx, officeId, level, notTo, indianDay(question.at)));
  let isAnyAbove = false;
  for await (const officeId of ofLevel === HELPLINE ? ladderFrom(tx, ofPlace, level) : [ofLevel]) {
    isAnyAbove = true;
    const recipient = await inOffice(officeId);
    if (recipient) return recipient;
  }
  // Where a deployment has no offices above, the officers above sit in the place's own: never for a complaint against its staff.
  return (isAnyAbove || isAgainstStaff || ofPlace === HELPLINE ? undefined : await inOffice(ofPlace)) ?? desk(tx);
}

/** The one officer of the head of administration. Throws where the deployment has none. */
export async function headOfAdministration(tx: Tx): Promise<Recipient> {
  const head = await officerIn(tx, await officeOfCode(tx, HEAD_OFFICE), HEAD_LEVEL, []);
  if (!head) throw new Error(`the office ${HEAD_OFFICE} has no officer: seed it first`);
  return head;
}

/** The escalation officer of the office above, or the head of administration where none is above. */
export async function recipientAbove(tx: Tx, officeId: string): Promise<Recipient> {
  const above = await officeAbove(tx, officeId);
  return (above === null ? undefined : await officerIn(tx, above, 1, [])) ?? headOfAdministration(tx);
}

const HELPLINE = 'helpline-desk';

async function desk(tx: Tx): Promise<Recipient> {
  const recipient = await officerIn(tx, await officeOfCode(tx, HELPLINE_DESK.code), 1, []);
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

/** The offices that may have a ticket of this level, the nearest first, each looked up when the one below it has nobody: from level 3 on not the place's own, only those above it. */
async function* ladderFrom(tx: Tx, officeId: string, level: number): AsyncGenerator<string> {
  if (officeId === HELPLINE) return;
  const lowest = Math.max(0, level - ABOVE_THE_PLACE + 1);
  for (let [at, height]: [string | null, number] = [officeId, 0]; at !== null; [at, height] = [await officeAbove(tx, at), height + 1]) if (height >= lowest) yield at;
}

async function officeAbove(tx: Tx, officeId: string): Promise<string | null> {
  const [office] = await tx.query<{ parent_id: string | null }>('select parent_id from forwarding.office where id = $1', [officeId]);
  return office?.parent_id ?? null;
}

async function officeOfCode(tx: Tx, code: string): Promise<string | null> {
  const [office] = await tx.query<{ id: string }>('select id from forwarding.office where code = $1', [code]);
  return office?.id ?? null;
}

interface OfficerRow {
  readonly office_id: string;
  readonly code: string;
  readonly department_code: string | null;
  readonly officer_id: string;
  readonly post_en: string;
}

const OFFICER = 'select o.id as office_id, o.code, o.department_code, p.id as officer_id, p.post_en from forwarding.office o join forwarding.officer p on p.office_id = o.id';

/** The officer whom the office's own rules name for it. Of an office with LMEs and a GRO that has no such rule, it waits with the GRO. */
async function byRule(tx: Tx, officeId: string, { categoryCode, placeCodes, at }: RoutingQuestion): Promise<Recipient | undefined> {
  const rules = await tx.query<{ officerId: string; categoryCode: string | null; placeCode: string | null }>(
    'select officer_id as "officerId", category_code as "categoryCode", place_code as "placeCode" from forwarding.assignment_rule where office_id = $1 and ended_at is null', [officeId]);
  const named = chooseOfficer(rules, { categoryCode, placeCodes });
  const chosen = named === undefined ? undefined : await whoActsFor(tx, named, indianDay(at));
  const [row] = chosen === undefined
    ? await tx.query<OfficerRow>(`${OFFICER} where o.id = $1 and p.role = 'gro' and p.ended_at is null order by p.level, p.id limit 1`, [officeId])
    : await tx.query<OfficerRow>(`${OFFICER} where o.id = $1 and p.id = $2`, [officeId, chosen]);
  return row && { ...recipientOf(row), isAssigned: chosen !== undefined };
}

/** `day`: whoever is away on it is stood in for, where the stand-in is none of `notTo`. */
async function officerIn(tx: Tx, officeId: string | null, level: number, notTo: readonly string[], day?: IndianDay): Promise<Recipient | undefined> {
  const [row] = await tx.query<OfficerRow>(`${OFFICER} where o.id = $1 and p.level >= $2 and p.ended_at is null and not (p.id = any ($3::uuid[])) order by p.level, p.id limit 1`, [officeId, level, notTo]);
  const acting = row && day !== undefined ? await whoActsFor(tx, row.officer_id, day) : undefined;
  if (!row || acting === undefined || acting === row.officer_id || notTo.includes(acting)) return row && recipientOf(row);
  const [standIn] = await tx.query<OfficerRow>(`${OFFICER} where o.id = $1 and p.id = $2`, [officeId, acting]);
  return recipientOf(standIn ?? row);
}

const recipientOf = (row: OfficerRow): Recipient => ({ officeId: row.office_id, officeCode: row.code, departmentCode: row.department_code, officerId: row.officer_id, officerPost: row.post_en, isAssigned: true });
