import { Injectable } from '@nestjs/common';
import type { DepartmentTemplate, DepartmentTemplates, TemplateVersions } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';

type Officer = Pick<OfficerSession, 'officeId'>;
type WithDate<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, Date>>;

/** The ready replies of the own department, to be looked after. */
@Injectable()
export class ListDepartmentTemplates {
  constructor(private readonly offices: OfficeDatabase) {}

  execute({ officeId }: Officer): Promise<DepartmentTemplates> {
    return this.offices.of(officeId, async (tx) => {
      const rows = await tx.query<WithDate<DepartmentTemplate, 'changedAt'>>(
        `select t.id, t.action_code as "actionCode", t.language, t.name, t.text, t.version, t.changed_at as "changedAt", t.retired_at is not null as "isRetired",
           case when v.by_post_en is null then null else jsonb_build_object('en', v.by_post_en, 'hi', v.by_post_hi) end as "changedBy"
         from forwarding.reply_template t left join forwarding.reply_template_version v on v.template_id = t.id and v.version = t.version
         where t.department_code = forwarding.current_department() order by t.retired_at is not null, t.position, t.id`,
      );
      return { templates: rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })), actions: await actionsTaken(tx) };
    });
  }

  /** Of another department there is none. One that nobody has changed has its first version only. */
  async versions({ officeId }: Officer, id: string): Promise<TemplateVersions> {
    const rows = await this.offices.of(officeId, (tx) => tx.query<WithDate<TemplateVersions['versions'][number], 'at'>>(
      `select version, action_code as "actionCode", language, name, text, is_retired as "isRetired", at, case when by_post_en is null then null else jsonb_build_object('en', by_post_en, 'hi', by_post_hi) end as by
       from forwarding.reply_template_version where template_id = $1
       union all select version, action_code, language, name, text, false, changed_at, null from forwarding.reply_template t
       where id = $1 and department_code = forwarding.current_department() and not exists (select 1 from forwarding.reply_template_version v where v.template_id = t.id) order by 1 desc`, [id]));
    return { versions: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
