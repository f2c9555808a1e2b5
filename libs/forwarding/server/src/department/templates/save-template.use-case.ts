import { Inject, Injectable } from '@nestjs/common';
import type { SaveTemplate } from '@pukar/forwarding-core/contracts';
import { lintReplyTemplate, type TemplateFault } from '@pukar/forwarding-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';
import { holdTemplate, keepVersions, type TemplateRow } from './template-rows.js';

/** Why a ready reply is not saved. */
export type TemplateRefusal = { readonly code: 'not-found' | 'changed' | 'too-many' | 'unknown-action' | 'name-taken' } | { readonly code: 'not-let-pass'; readonly faults: readonly TemplateFault[] };
type Officer = Pick<OfficerSession, 'officeId' | 'personId'>;

/** More than anybody finds one in. */
const MOST = 300;

/** An officer who looks after the department's ready replies writes, changes or retires one. What was answered with it before holds the words that it had then. */
@Injectable()
export class SaveReplyTemplate {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The same request again, after its answer was lost, changes nothing more. */
  async execute(officer: Officer, id: string, asked: SaveTemplate): Promise<Result<void, TemplateRefusal>> {
    const faults = lintReplyTemplate(asked);
    if (faults.length > 0) return err({ code: 'not-let-pass', faults });
    return this.offices.of(officer.officeId, async (tx) => {
      const department = await holdDepartment(tx);
      const before = await holdTemplate(tx, id);
      if (before && isSaved(before, asked)) return ok(undefined);
      const refused = await this.refusalOf(tx, department, id, before, asked);
      if (refused) return err(refused);
      await this.save(tx, officer, before, { ...asked, id, departmentCode: department!, version: asked.version + 1, isRetired: false });
      return ok(undefined);
    });
  }

  async retire(officer: Officer, id: string, version: number): Promise<Result<void, TemplateRefusal>> {
    return this.offices.of(officer.officeId, async (tx) => {
      await holdDepartment(tx);
      const before = await holdTemplate(tx, id);
      if (!before) return err({ code: 'not-found' });
      if (before.isRetired && before.version === version + 1) return ok(undefined);
      if (before.version !== version || before.isRetired) return err({ code: 'changed' });
      await this.save(tx, officer, before, { ...before, version: version + 1, isRetired: true });
      return ok(undefined);
    });
  }

  private async refusalOf(tx: Tx, department: string | null, id: string, before: TemplateRow | undefined, asked: SaveTemplate): Promise<TemplateRefusal | undefined> {
    if (department === null || (!before && asked.version > 0)) return { code: 'not-found' };
    if ((before?.version ?? 0) !== asked.version) return { code: 'changed' };
    if (!(await actionsTaken(tx)).some(({ code }) => code === asked.actionCode)) return { code: 'unknown-action' };
    const active = await tx.query<{ id: string; isSame: boolean }>(
      'select id, language = $1 and action_code = $2 and lower(name) = lower($3) as "isSame" from forwarding.reply_template where department_code = $4 and retired_at is null and id <> $5', [asked.language, asked.actionCode, asked.name, department, id]);
    if (active.some(({ isSame }) => isSame)) return { code: 'name-taken' };
    return active.length >= MOST ? { code: 'too-many' } : undefined;
  }

  private async save(tx: Tx, { personId }: Officer, before: TemplateRow | undefined, after: TemplateRow): Promise<void> {
    const at = this.clock.now();
    await keepVersions(tx, before, after, { officerId: personId, at });
    const values = [after.id, after.actionCode, after.language, after.name, after.text, after.version, at, after.isRetired ? at : null];
    if (before) await tx.query('update forwarding.reply_template set action_code = $2, language = $3, name = $4, text = $5, version = $6, changed_at = $7, retired_at = $8 where id = $1', values);
    else {
      await tx.query(
        `insert into forwarding.reply_template (id, action_code, language, name, text, version, changed_at, retired_at, department_code, position)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position), 0) + 1 from forwarding.reply_template where department_code = $9`, [...values, after.departmentCode]);
    }
    const action = after.isRetired ? 'forwarding.retire-reply-template' : 'forwarding.change-reply-template';
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action, subjectKind: 'reply-template', subjectId: after.id, detail: { version: after.version } });
  }
}

const isSaved = (before: TemplateRow, asked: SaveTemplate): boolean =>
  !before.isRetired && before.version === asked.version + 1 && before.actionCode === asked.actionCode && before.language === asked.language && before.name === asked.name && before.text === asked.text;

/** The own department, one change of its replies after the other; null for an office of none. */
async function holdDepartment(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ department: string | null }>(`select forwarding.current_department() as department, pg_advisory_xact_lock(hashtextextended('reply-templates:' || coalesce(forwarding.current_department(), ''), 184))`);
  return row?.department ?? null;
}
