import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Who has a ticket, as the call centre may know them: post and office, and where they are rung. */
export interface OfficerOfOffice {
  readonly post: string;
  readonly officeName: string;
  /** E.164; null where none is known. */
  readonly phone: string | null;
}

/** Finds the officer who holds a post in an office; undefined where nobody does. */
@Injectable()
export class FindOfficer {
  async execute(where: Pick<Tx, 'query'>, { officeCode, officerPost }: { readonly officeCode: string; readonly officerPost: string }): Promise<OfficerOfOffice | undefined> {
    const [officer] = await where.query<OfficerOfOffice>(
      `select p.post_en as post, o.name_en as "officeName", p.phone from forwarding.office o join forwarding.officer p on p.office_id = o.id
       where o.code = $1 and p.post_en = $2 and p.ended_at is null order by p.level limit 1`,
      [officeCode, officerPost],
    );
    return officer;
  }
}
