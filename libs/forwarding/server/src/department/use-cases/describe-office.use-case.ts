import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Of which department and place an office is; null where it serves all. In a transaction of that office. */
@Injectable()
export class DescribeOffice {
  async execute(tx: Tx, officeId: string): Promise<{ readonly departmentCode: string | null; readonly placeCode: string | null }> {
    const [row] = await tx.query<{ departmentCode: string | null; placeCode: string | null }>(
      'select department_code as "departmentCode", place_code as "placeCode" from forwarding.office where id = $1',
      [officeId],
    );
    return row ?? { departmentCode: null, placeCode: null };
  }
}
