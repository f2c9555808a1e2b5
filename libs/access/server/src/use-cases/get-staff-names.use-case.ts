import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** The names of people at the helpline by their ids, for those who see what a colleague did. */
@Injectable()
export class GetStaffNames {
  constructor(private readonly database: Database) {}

  async execute(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>('select id, name from access.staff where id = any($1::uuid[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
