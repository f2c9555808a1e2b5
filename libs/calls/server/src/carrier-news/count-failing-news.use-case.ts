import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';

/** How much news of the carrier could not be taken in and waits to be delivered again. */
@Injectable()
export class CountFailingNews {
  constructor(private readonly database: Database) {}

  async execute(): Promise<number> {
    const [row] = await this.database.query<{ failing: number }>('select count(*)::integer as failing from carrier.news where done_at is null');
    return row?.failing ?? 0;
  }
}
