import { Injectable } from '@nestjs/common';
import type { ReplyTemplate, ReplyTemplates } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** The words that the officer's department has ready, its own before those of all. */
@Injectable()
export class ListReplyTemplates {
  constructor(private readonly offices: OfficeDatabase) {}

  async execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<ReplyTemplates> {
    const templates = await this.offices.of(officeId, (tx) => tx.query<ReplyTemplate>(
      `select id, department_code as "departmentCode", action_code as "actionCode", language, name, text
       from forwarding.reply_template order by department_code nulls last, position, id`,
    ));
    return { templates };
  }
}
