import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** Where an officer is written to, or the address that a confirmation is about; undefined where none is known. */
@Injectable()
export class GetOfficerAddress {
  constructor(private readonly database: Database) {}

  async execute(officerId: string): Promise<string | undefined> {
    const [officer] = await this.database.query<{ email: string | null }>(
      `select email from forwarding.officer where id = $1 and ended_at is null
       union all select address from forwarding.mail_confirmation where id = $1 and ended_at is null`, [officerId]);
    return officer?.email ?? undefined;
  }
}
