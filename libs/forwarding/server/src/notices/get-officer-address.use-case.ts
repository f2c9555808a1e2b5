import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** Where an officer is written to; undefined where none is known. */
@Injectable()
export class GetOfficerAddress {
  constructor(private readonly database: Database) {}

  async execute(officerId: string): Promise<string | undefined> {
    const [officer] = await this.database.query<{ email: string | null }>('select email from forwarding.officer where id = $1', [officerId]);
    return officer?.email ?? undefined;
  }
}
