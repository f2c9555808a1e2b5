import { Injectable } from '@nestjs/common';
import type { ReplyTemplate, ReplyTemplates } from '@pukar/forwarding-core/contracts';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';

/** The words that the officer's department has ready, its own before those of all. */
@Injectable()
export class ListReplyTemplates {
  constructor(private readonly offices: OfficeDatabase) {}

  execute({ officeId }: Pick<OfficerSession, 'officeId'>): Promise<ReplyTemplates> {
    return this.offices.of(officeId, async (tx) => {
      const templates = await tx.query<ReplyTemplate>(
        `select id, department_code as "departmentCode", action_code as "actionCode", language, name, text
         from forwarding.reply_template where retired_at is null order by department_code nulls last, position, id`,
      );
      return { templates, actions: await actionsTaken(tx) };
    });
  }
}
