import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** A person who works at a desk. */
export interface StaffAgent {
  readonly id: string;
  readonly name: string;
}

/** Everybody who may work at a desk, by name: whoever is locked out does not. */
@Injectable()
export class ListAgents {
  constructor(private readonly database: Database) {}

  execute(): Promise<StaffAgent[]> {
    return this.database.query<StaffAgent>(`select id, name from access.staff where role = 'agent' and locked_at is null order by name, id`);
  }
}
