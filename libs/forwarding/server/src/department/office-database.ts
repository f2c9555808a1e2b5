import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';

/**
 * The only way to the database in the officers' process: every use is one transaction that begins by saying for which
 * office it is. Row-level security shows the rows of that office and no other; without an office it shows none.
 */
@Injectable()
export class OfficeDatabase {
  constructor(private readonly database: Database) {}

  /** Works in the name of an office. */
  of<T>(officeId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(officeId, work);
  }

  /** Signing in, before an office is known: only the few functions that the migration opens for it answer. */
  beforeSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('', work);
  }

  private transaction<T>(office: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', $1, true)`, [office]);
      return work(tx);
    });
  }
}
