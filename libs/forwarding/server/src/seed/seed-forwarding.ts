import { Injectable } from '@nestjs/common';
import type { ActionTaken, OfficerSeed, OfficeSeed, RoutingRuleSeed } from '@pukar/directory-core/contracts';
import { HELPLINE_DESK, type OfficerRole, type ReplyTemplateSeed } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';

/** An office to be saved; department and place are null for one that serves all, the parent where none lies above. */
export type OfficeToSave = Pick<OfficeSeed, 'code' | 'name'> & { readonly departmentCode: string | null; readonly placeCode: string | null; readonly parentCode?: string | null };

/** An officer to be saved; one without a login holds the post and cannot sign in. `code` tells officers of one level apart. */
export type OfficerToSave = Pick<OfficerSeed, 'officeCode' | 'level' | 'post' | 'name'> & {
  readonly code?: string; readonly role?: OfficerRole; readonly login?: string; readonly passwordHash?: string; /** E.164. */ readonly phone?: string; readonly email?: string;
};

/** An assignment rule to be saved: what fits goes to that officer at once. */
export interface AssignmentToSave {
  readonly officeCode: string;
  /** `ENE-BPL-1` */
  readonly officerCode: string;
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
}

const ROLE_OF_LEVEL: Readonly<Record<number, OfficerRole>> = { 1: 'lme', 2: 'gro', 3: 'escalation', 4: 'escalation', 5: 'head' };

const officeIdOf = (code: string): string => uuidOf(`office:${code}`);
const officerIdOf = (code: string): string => uuidOf(`officer:${code}`);

/** Fills a deployment's offices, officers, rules and actions, as `pukar_app`. Saving the same again changes nothing. */
@Injectable()
export class SeedForwarding {
  /** The offices given, and the helpline's own desk with its officer. An office above is given with, or before, those below it. */
  async saveOffices(tx: Tx, offices: readonly OfficeToSave[]): Promise<void> {
    const desk: OfficeToSave = { code: HELPLINE_DESK.code, name: HELPLINE_DESK.name, departmentCode: null, placeCode: null };
    const rows = [...offices, desk].map(({ code, departmentCode, placeCode, name, parentCode }) => ({
      id: officeIdOf(code), code, department_code: departmentCode, place_code: placeCode, name_en: name.en, name_hi: name.hi, parent_id: parentCode ? officeIdOf(parentCode) : null,
    }));
    await tx.query(
      `insert into forwarding.office (id, code, department_code, place_code, name_en, name_hi, parent_id)
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, department_code text, place_code text, name_en text, name_hi text, parent_id uuid)
       on conflict (code) do update set department_code = excluded.department_code, place_code = excluded.place_code, name_en = excluded.name_en, name_hi = excluded.name_hi, parent_id = excluded.parent_id`,
      [JSON.stringify(rows)],
    );
    const { post, name } = HELPLINE_DESK.officer;
    await this.saveOfficers(tx, [{ officeCode: HELPLINE_DESK.code, level: 1, role: 'desk', post, name: { en: name, hi: name } }]);
  }

  /** A login, password, telephone or e-mail address that is not given stays as it was. */
  async saveOfficers(tx: Tx, officers: readonly OfficerToSave[]): Promise<void> {
    const rows = officers.map(({ code, officeCode, level, role, post, name, login, passwordHash, phone, email }) => ({
      id: officerIdOf(code ?? `${officeCode}-${level}`), office_id: officeIdOf(officeCode), level, role: role ?? ROLE_OF_LEVEL[level]!, post_en: post.en, post_hi: post.hi, name: name.en,
      login: login ?? null, password_hash: passwordHash ?? null, phone: phone ?? null, email: email ?? null,
    }));
    await tx.query(
      `insert into forwarding.officer as o (id, office_id, level, role, post_en, post_hi, name, login, password_hash, phone, email)
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, office_id uuid, level integer, role text, post_en text, post_hi text, name text, login text, password_hash text, phone text, email text)
       on conflict (id) do update set role = excluded.role, post_en = excluded.post_en, post_hi = excluded.post_hi, name = excluded.name,
         login = coalesce(excluded.login, o.login), password_hash = coalesce(excluded.password_hash, o.password_hash), phone = coalesce(excluded.phone, o.phone), email = coalesce(excluded.email, o.email)`,
      [JSON.stringify(rows)],
    );
  }

  /** Rules hold from midnight, Indian time, of their first day. */
  async saveRules(tx: Tx, rules: readonly RoutingRuleSeed[]): Promise<void> {
    const rows = rules.map(({ departmentCode, categoryCode, placeCode, officeCode, validFrom }) => ({
      id: uuidOf(`rule:${departmentCode}:${categoryCode ?? '*'}:${placeCode}:${validFrom}`), department_code: departmentCode, category_code: categoryCode,
      place_code: placeCode, office_id: officeIdOf(officeCode), valid_from: `${validFrom}T00:00:00+05:30`,
    }));
    await tx.query(
      `insert into forwarding.rule (id, department_code, category_code, place_code, office_id, valid_from)
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, department_code text, category_code text, place_code text, office_id uuid, valid_from timestamptz)
       on conflict (id) do update set office_id = excluded.office_id`,
      [JSON.stringify(rows)],
    );
  }

  /** A rule that was ended since stays ended. */
  async saveAssignments(tx: Tx, rules: readonly AssignmentToSave[]): Promise<void> {
    const rows = rules.map(({ officeCode, officerCode, categoryCode, placeCode }) => ({
      id: uuidOf(`assignment:${officerCode}:${categoryCode ?? '*'}:${placeCode ?? '*'}`), office_id: officeIdOf(officeCode), officer_id: officerIdOf(officerCode), category_code: categoryCode, place_code: placeCode,
    }));
    await tx.query(
      `insert into forwarding.assignment_rule (id, office_id, officer_id, category_code, place_code)
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, office_id uuid, officer_id uuid, category_code text, place_code text) on conflict (id) do nothing`,
      [JSON.stringify(rows)],
    );
  }

  /** What officers choose from, in this order. */
  async saveActions(tx: Tx, actions: readonly ActionTaken[]): Promise<void> {
    const rows = actions.map(({ code, name, spoken }, position) => ({ code, position, name_en: name.en, name_hi: name.hi, spoken_en: spoken.en, spoken_hi: spoken.hi }));
    await tx.query(
      `insert into forwarding.action_taken (code, position, name_en, name_hi, spoken_en, spoken_hi)
       select * from jsonb_to_recordset($1::jsonb) as r(code text, position integer, name_en text, name_hi text, spoken_en text, spoken_hi text)
       on conflict (code) do update set position = excluded.position, name_en = excluded.name_en, name_hi = excluded.name_hi, spoken_en = excluded.spoken_en, spoken_hi = excluded.spoken_hi`,
      [JSON.stringify(rows)],
    );
  }

  /** Replies to begin with; those that are there already stay as they were changed. */
  async saveReplyTemplates(tx: Tx, templates: readonly ReplyTemplateSeed[]): Promise<void> {
    const rows = templates.map(({ code, departmentCode, actionCode, language, name, text }, position) => ({
      id: uuidOf(`reply-template:${code}`), department_code: departmentCode, action_code: actionCode, language, name, text, position,
    }));
    await tx.query(
      `insert into forwarding.reply_template (id, department_code, action_code, language, name, text, position)
       select * from jsonb_to_recordset($1::jsonb) as r(id uuid, department_code text, action_code text, language text, name text, text text, position integer)
       on conflict (id) do nothing`,
      [JSON.stringify(rows)],
    );
  }
}
