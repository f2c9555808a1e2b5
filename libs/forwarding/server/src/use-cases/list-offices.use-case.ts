import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Lists the offices that belong to a department. */
@Injectable()
export class ListOffices {
  execute(source: Pick<Tx, 'query'>): Promise<readonly { readonly officeId: string; readonly departmentCode: string }[]> {
    return source.query(`select id as "officeId", department_code as "departmentCode" from forwarding.office where department_code is not null order by id`);
  }
}
