import type { SaveTemplate } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** A ready reply of a department as it is kept. */
export interface TemplateRow extends SaveTemplate {
  readonly id: string;
  readonly departmentCode: string;
  readonly isRetired: boolean;
}

const COLUMNS = 'id, department_code as "departmentCode", action_code as "actionCode", language, name, text, version, retired_at is not null as "isRetired"';

/** One of the own department's, held so that nobody else changes it meanwhile; undefined for another's. */
export async function holdTemplate(tx: Tx, id: string): Promise<TemplateRow | undefined> {
  const [row] = await tx.query<TemplateRow>(`select ${COLUMNS} from forwarding.reply_template where id = $1 and department_code = forwarding.current_department() for update`, [id]);
  return row;
}

/** Who changed it, and when. */
export interface ChangedBy {
  readonly officerId: string;
  readonly at: Date;
}

/** Keeps a version for good. The one before is kept with it where nobody has: those that a deployment begins with have none. */
export async function keepVersions(tx: Tx, before: TemplateRow | undefined, after: TemplateRow, { officerId, at }: ChangedBy): Promise<void> {
  if (before) await insertVersion(tx, before, `(select changed_at from forwarding.reply_template where id = $1), null, null, null`, []);
  await insertVersion(tx, after, '$9::timestamptz, p.id, p.post_en, p.post_hi from forwarding.officer p where p.id = $10', [at, officerId]);
}

async function insertVersion(tx: Tx, row: TemplateRow, rest: string, more: readonly unknown[]): Promise<void> {
  await tx.query(
    `insert into forwarding.reply_template_version (template_id, version, department_code, action_code, language, name, text, is_retired, at, by_officer, by_post_en, by_post_hi)
     select $1, $2, $3, $4, $5, $6, $7, $8, ${rest} on conflict do nothing`,
    [row.id, row.version, row.departmentCode, row.actionCode, row.language, row.name, row.text, row.isRetired, ...more],
  );
}
